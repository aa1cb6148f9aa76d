import { danishPossessive } from '../names.ts'

export const ending = {
  offer: 'Slut samtalen for alle',
  ask: {
    title: 'Slut den for alle?',
    text: ({ name }: { name: string }) =>
      `Alt i samtalen slettes her nu, også det, kun du kan læse, og på serveren, så snart der er net. ${name} får det at vide og sletter på sin egen telefon.`,
    beyond: 'Billeder og kopier, som I har gemt eller sendt andre steder, kan appen ikke nå.',
    keep: 'Behold den',
    confirm: 'Ja, slut den for alle',
    failed: 'Det kunne ikke gemmes, så intet er slettet. Prøv igen, når der er plads på telefonen.',
  },
  ended: {
    title: ({ name }: { name: string }) => `${name} har sluttet samtalen`,
    titleMine: 'Du har sluttet samtalen',
    when: ({ when }: { when: string }) =>
      `${when}. Den er slettet på serveren, og intet nyt går frem og tilbage.`,
    yours:
      'Det, der ligger på din telefon, rører ingen andre end du. Det, I har delt, og dine egne noter går, når du sletter her.',
    plan: 'Skal planen gemmes i et arkiv, så gem billedet først.',
    keepPlan: 'Gem billedet af planen',
    look: 'Se samtalen, før du sletter',
    delete: 'Slet den her nu',
    deleting: 'Sletter',
  },
  receipts: {
    title: 'Sluttede samtaler',
    none: 'Her er ingen kvitteringer.',
    with: ({ names }: { names: string }) => `Samtalen med ${names}`,
    when: ({ when }: { when: string }) => `Sluttet ${when}`,
    here: 'Slettet på denne telefon',
    relay: 'Slettet på serveren',
    relayWaiting: 'På serveren: venter på net. Det sker af sig selv.',
    peer: ({ name, when }: { name: string; when: string }) =>
      `Slettet på ${danishPossessive(name)} telefon ${when}`,
    peerWaiting: ({ name }: { name: string }) =>
      `På ${danishPossessive(name)} telefon: venter, til ${name} sletter den`,
    forget: 'Fjern kvitteringen',
    forgetHint: 'Så længe kvitteringen er her, gemmer appen navnet og det, der skal til for at spørge.',
    open: 'Se, hvad der er slettet',
  },
}
