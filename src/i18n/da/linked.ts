/** Talks that the form links to the yearly one. */
export const linked = {
  lead: 'Hver af dem er en samtale for sig, med jer to.',
  notYet: 'De kan laves, når den anden er med.',
  forItself:
    'Den har sin egen sti og sit eget papir. Intet derfra kommer med hertil, og heller ikke omvendt.',
  withPlan: 'Den har sin egen sti. Jeres plan er med der, men intet derfra kommer med hertil.',
  make: 'Lav en og invitér',
  makeAnother: 'Lav en til',
  open: 'Åbn',
  invited: ({ name }: { name: string }) => `${name} har inviteret dig.`,
  invitedTo: ({ name, form }: { name: string; form: string }) => `${name} har inviteret dig: ${form}.`,
  see: 'Se invitationen',
  back: 'Til samtalen',
  offer: ({ forms }: { forms: string }) => `Egen samtale: ${forms}`,
}
