import type { SayOfSeveral } from '../overlay.ts'

/** What is said otherwise where a whole group talks; everything else is as between two. */
export const several = {
  common: {
    bins: { ours: { hint: 'alle, der er med, kan skrive' } },
    missing: { works: ['Dine andre samtaler er her stadig.', 'De andres telefoner er ikke rørt.'] },
    sync: {
      relayTrouble: {
        gap: 'Der mangler noget fra en anden telefon. Det kommer, når den er på nettet.',
        'newer-version':
          'En af de andre har en nyere udgave af appen. Hent den nye for at få det sidste med.',
      },
    },
  },
  again: { offer: () => 'Har en i gruppen fået en ny telefon?' },
  agree: {
    sealed:
      'Planen er forseglet. Ændrer I noget, skal I alle sige ja igen. Indtil da gælder den, I har forseglet.',
    goneText: 'Den er ikke i samtalen. Måske er den lavet på en anden telefon og ikke nået hertil endnu.',
  },
  file: {
    filing: {
      tickHint: 'Hver har sin egen mappe. Sæt selv et flueben for hver, når planen ligger der.',
    },
    changed: {
      text: 'Her er den plan, I alle sagde ja til. Siden er den rettet, og det nye har I ikke alle sagt ja til.',
    },
    notSealed: { text: 'Når I alle har sagt ja til planen, ligger billedet af den her.' },
    archive: {
      sealed: 'Det her er planen, I alle sagde ja til. Mere får mappen ikke.',
      draft: 'Sådan står planen lige nu. Mappen får den først, når I alle har sagt ja.',
      changed: 'Den er rettet siden. Det nye kommer først med, når I alle har sagt ja igen.',
    },
  },
  handover: {
    thanks: { title: 'De to telefoner har det hele' },
    done: {
      title: 'De to telefoner har det hele',
      text: 'Mangler andre i gruppen det, så gør det samme med dem.',
    },
    failures: {
      foreign: ({ name }: { name: string }) =>
        `Den kode kan din telefon ikke læse. Er det jeres samtale, som ${name} viser, er en gået ud af gruppen eller har fået ny telefon, siden I sidst var på nettet. Kom på nettet et øjeblik begge to, og scan så igen.`,
    },
  },
  invite: {
    told: { hint: 'det kan I alle læse' },
    setting: {
      confirmedBoth: 'Det passer jer alle',
      confirmedNobody: 'Når I alle har sagt ja, ligger tid og sted fast.',
      changedTime: 'Ændrer du dag eller tid, siger de andre ja igen. Det nye gælder med det samme.',
      changed:
        'Skifter du mellem at gå og sidde, skal I alle sige ja igen. Ny dag eller tid gælder med det samme, og de andre siger ja igen.',
    },
    remove: { kept: () => 'De andre beholder deres.' },
  },
  prepare: {
    others: { onlyThat: 'I ser, hvem der er klar, men ikke, hvad de andre har valgt eller skrevet.' },
    words: { sharedHint: 'åbnet for jer alle' },
    checks: { oursHint: 'I krydser af i fællesskab' },
    pick: { waiting: 'Ordene åbner samtidig, når I alle har lukket lommen.' },
    opened: {
      same: ({ words }: { words: string }) => `Flere af jer har valgt: ${words}`,
      hint: 'åbnet for jer alle',
      late: 'Valgt om, efter de andre var klar',
    },
  },
  seal: {
    sealedText: 'I har alle sagt ja til det samme. Det, I sagde ja til, kan ikke ændres bagefter.',
    knot: { whole: 'Knuden: alle liner er trukket igennem.' },
    sameCode: 'Samme kode på alle telefoner?',
    changes: {
      sealStands: ({ code }: { code: string }) =>
        `Jeres ja gælder ikke det nye. Planen med koden ${code} gælder, indtil I alle har sagt ja igen.`,
    },
    followup: { notSealedText: 'Når I alle har sagt ja, står aftalerne her med deres dage.' },
  },
} satisfies SayOfSeveral
