import { danishPossessive } from '../names.ts'

export const ending = {
  ask: {
    title: 'Afslut den for alle?',
    text: ({ name }: { name: string }) =>
      `Alt i samtalen slettes på denne telefon nu, også det, kun du kan læse. På serveren slettes det, så snart der er net. ${name} får det at vide og sletter selv på sin telefon.`,
    beyond: 'Billeder og kopier, som I har gemt eller sendt andre steder, kan appen ikke nå.',
    keep: 'Behold den',
    confirm: 'Ja, afslut den for alle',
    failed: 'Det kunne ikke gemmes, så intet er slettet. Prøv igen, når der er plads på telefonen.',
  },
  ended: {
    title: ({ name }: { name: string }) => `${name} har afsluttet samtalen`,
    titleMine: 'Du har afsluttet samtalen',
    when: ({ when }: { when: string }) =>
      `${when}. Den er slettet på serveren, og I kan ikke længere sende noget til hinanden.`,
    yours:
      'Kun du kan slette det, der ligger på din telefon. Når du gør det, forsvinder både det, I har delt, og dine egne noter.',
    plan: 'Skal planen gemmes i et arkiv, så gem billedet først.',
    keepPlan: 'Gem billedet af planen',
    look: 'Se samtalen, før du sletter',
    delete: 'Slet den her nu',
    deleting: 'Sletter',
  },
  receipts: {
    title: 'Afsluttede samtaler',
    none: 'Her er ingen afsluttede samtaler.',
    with: ({ names }: { names: string }) => `Samtalen med ${names}`,
    when: ({ when }: { when: string }) => `Afsluttet ${when}`,
    here: 'Slettet på denne telefon',
    relay: 'Slettet på serveren',
    relayAll: 'Slettet på serveren, også invitationen',
    relayWaiting: 'På serveren: venter på net. Det sker af sig selv.',
    peer: ({ name, when }: { name: string; when: string }) =>
      `Slettet på ${danishPossessive(name)} telefon ${when}`,
    peerAll: ({ name, when }: { name: string; when: string }) =>
      `Slettet på alle ${danishPossessive(name)} telefoner ${when}`,
    peerSome: ({ name, gone, of }: { name: string; gone: number; of: number }) =>
      `Slettet på ${gone} af ${danishPossessive(name)} ${of} telefoner. Resten følger, når de kommer på nettet.`,
    peerWaiting: ({ name }: { name: string }) =>
      `På ${danishPossessive(name)} telefon: venter, til ${name} sletter den`,
    forget: 'Fjern kvitteringen',
    forgetHint: 'Så længe kvitteringen er her, gemmer appen navnet og det, der skal til for at spørge.',
    open: 'Se, hvad der er slettet',
  },
}
