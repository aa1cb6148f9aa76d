import type { ending as source } from '../da/ending.ts'
import { swedishPossessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const ending: Shape<typeof source> = {
  ask: {
    title: 'Avsluta det för alla?',
    text: ({ name }) =>
      `Allt i samtalet tas bort på den här telefonen nu, även det som bara du kan läsa. På servern tas det bort så snart det finns nät. ${name} får veta det och tar själv bort det på sin telefon.`,
    beyond: 'Bilder och kopior som ni har sparat eller skickat någon annanstans kan appen inte nå.',
    keep: 'Behåll det',
    confirm: 'Ja, avsluta det för alla',
    failed: 'Det gick inte att spara, så inget är borttaget. Försök igen när det finns plats på telefonen.',
  },
  ended: {
    title: ({ name }) => `${name} har avslutat samtalet`,
    titleMine: 'Du har avslutat samtalet',
    when: ({ when }) =>
      `${when}. Det är borttaget på servern, och ni kan inte längre skicka något till varandra.`,
    yours:
      'Bara du kan ta bort det som finns på din telefon. När du gör det försvinner både det ni har delat och dina egna anteckningar.',
    plan: 'Ska planen sparas i ett arkiv, så spara bilden först.',
    keepPlan: 'Spara bilden av planen',
    look: 'Se samtalet innan du tar bort det',
    delete: 'Ta bort det här nu',
    deleting: 'Tar bort',
  },
  receipts: {
    title: 'Avslutade samtal',
    none: 'Här finns inga avslutade samtal.',
    with: ({ names }) => `Samtalet med ${names}`,
    when: ({ when }) => `Avslutat ${when}`,
    here: 'Borttaget på den här telefonen',
    relay: 'Borttaget på servern',
    relayAll: 'Borttaget på servern, även inbjudan',
    relayWaiting: 'På servern: väntar på nät. Det sker av sig självt.',
    peer: ({ name, when }) => `Borttaget på ${swedishPossessive(name)} telefon ${when}`,
    peerAll: ({ name, when }) => `Borttaget på alla ${swedishPossessive(name)} telefoner ${when}`,
    peerSome: ({ name, gone, of }) =>
      `Borttaget på ${gone} av ${swedishPossessive(name)} ${of} telefoner. Resten följer när de kommer ut på nätet.`,
    peerWaiting: ({ name }) => `På ${swedishPossessive(name)} telefon: väntar tills ${name} tar bort det`,
    forget: 'Ta bort kvittot',
    forgetHint: 'Så länge kvittot finns här sparar appen namnet och det som behövs för att fråga.',
    open: 'Se vad som är borttaget',
  },
}
