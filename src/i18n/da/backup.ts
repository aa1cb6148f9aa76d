const talks = (count: number) => (count === 1 ? '1 samtale' : `${count} samtaler`)

export const backup = {
  title: 'Sikkerhedskopi',
  lead: 'Én fil med alt, hvad du har i appen. Med den kan en ny telefon begynde, hvor denne slap.',
  last: ({ when }: { when: string }) => `Den sidste kopi er fra ${when}.`,
  never: 'Du har ikke lavet en kopi endnu.',
  make: {
    open: 'Lav en sikkerhedskopi',
    password: 'Vælg et kodeord',
    passwordHint: 'Mindst 12 tegn. Tre-fire ord, du husker, er gode.',
    again: 'Skriv det en gang til',
    tooShort: 'Det er for kort. Brug mindst 12 tegn.',
    differ: 'De to er ikke ens.',
    show: 'Vis kodeordet',
    hide: 'Skjul kodeordet',
    warning: 'Filen kan kun åbnes med kodeordet. Glemmer du det, kan vi ikke hjælpe: ingen andre kender det.',
    go: 'Lav kopien',
    working: 'Låser filen med dit kodeord',
    ready: ({ count }: { count: number }) => `Kopien er klar, med ${talks(count)}.`,
    picturesLeftOut: 'Nogle billeder af planer er for store til at komme med. De kan altid laves igen.',
    where: 'Læg den et sted, der ikke er denne telefon: i din mail, på en computer eller i skyen.',
    share: 'Del filen',
    save: 'Gem filen på telefonen',
    saidShared: 'Filen er sendt videre. Se efter, at den kom frem.',
    saidSaved: 'Filen ligger blandt dine hentede filer. Flyt den et sted hen, der ikke er denne telefon.',
    saidFailed: 'Det lykkedes ikke. Prøv igen, eller prøv på den anden måde.',
    done: 'Færdig',
  },
  file: {
    name: 'sikkerhedskopi',
    preface: ({ day }: { day: string }) =>
      `Dette er en sikkerhedskopi fra appen Side om side, lavet ${day}. Den er låst med et kodeord, som kun den kender, der lavede den. Åbn appen, vælg »Indstillinger« og »Hent en kopi ind«, og vælg denne fil. Ret ikke i den.`,
  },
  cleared: {
    title: 'Telefonen har ryddet op',
    what: 'Browseren har slettet det, appen havde gemt her. Det gør nogle telefoner, når der mangler plads, eller appen ikke har været brugt længe.',
    works: ['Det, den anden har modtaget fra dig, er der stadig.', 'En sikkerhedskopi kan hentes ind.'],
    todo: 'Hent din kopi ind, eller bed den anden om at invitere dig igen. Læg så appen på hjemmeskærmen, så sker det sjældnere.',
    anew: 'Begynd forfra',
  },
  restore: {
    open: 'Hent en kopi ind',
    lead: 'Vælg filen, og skriv kodeordet. Du ser, hvad der er i den, før noget sker.',
    choose: 'Vælg filen',
    chosen: ({ name }: { name: string }) => `Valgt: ${name}`,
    password: 'Kodeordet til filen',
    look: 'Se, hvad der er i den',
    working: 'Låser filen op',
    found: ({ count }: { count: number }) => `Filen har ${talks(count)}.`,
    madeAt: ({ day }: { day: string }) => `Den er fra ${day}.`,
    here: ({ count }: { count: number }) =>
      count === 1
        ? '1 af dem er her allerede. Den får kun det, den mangler, og intet bliver skrevet to gange.'
        : `${count} af dem er her allerede. De får kun det, de mangler, og intet bliver skrevet to gange.`,
    ofSomebodyElse: ({ count }: { count: number }) =>
      `${talks(count)} på denne telefon tilhører en anden. ${count === 1 ? 'Den' : 'Dem'} rører vi ikke.`,
    newDevice: 'For de andre er det en ny telefon. De kan blive spurgt, om de kender den.',
    go: 'Hent den ind',
    restoring: 'Henter ind',
    done: 'Det hele er her.',
    doneText:
      'Appen finder selv resten hos dem, du taler med, når der er net. Er telefonen ny, kan de blive spurgt, om den er din.',
    failures: {
      foreign: 'Det er ikke en sikkerhedskopi fra Side om side.',
      cut: 'Filen er ikke hel: begyndelsen eller slutningen mangler. Prøv at hente den frem igen.',
      damaged: 'Filen er gået i stykker undervejs. Prøv at hente den frem igen.',
      'newer-version': 'Kopien er lavet af en nyere udgave af appen. Hent den nye, og prøv igen.',
      'wrong-passphrase': 'Kodeordet passer ikke. Se efter store og små bogstaver.',
      storage:
        'Der var ikke plads, eller telefonen ville ikke gemme. Intet er ændret. Gør plads, og prøv igen.',
    },
  },
}
