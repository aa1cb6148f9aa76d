import { danishPossessive } from '../names.ts'

export const invite = {
  hand: {
    title: ({ name }: { name: string }) => `Ræk ${name} den anden ende`,
    answered: ({ name }: { name: string }) => `${name} er med`,
    alsoTried: ({ name }: { name: string }) =>
      `En anden har også brugt linket. Kun ${name} er lukket ind, og den anden kan ikke læse samtalen.`,
    expired: 'Invitationen er udløbet',
    expiredText: ({ name }: { name: string }) =>
      `${name} nåede ikke at svare. Lav en ny, så fortsætter I, hvor I slap.`,
    renew: 'Lav en ny invitation',
    qr: ({ name }: { name: string }) => `QR-kode med invitationen til ${name}`,
    send: 'Send linket',
    copyLink: 'Kopiér linket',
    copied: 'Linket er kopieret',
    copyFailed: 'Telefonen ville ikke kopiere. Hold fingeren på linket i stedet.',
    calendar: 'Kalenderfil',
    calendarTitle: ({ name, form }: { name: string; form: string }) => `${form} med ${name}`,
    validUntil: ({ when }: { when: string }) => `Gælder til ${when}. Kun det første svar lukkes ind.`,
    heldUp: 'Telefonen når ikke serveren lige nu. Et nyt link virker først, når den gør.',
    whatTheySee: ({ name }: { name: string }) => `det ser ${name}`,
    invites: ({ name, form }: { name: string; form: string }) => `${name} inviterer dig til ${form}`,
    walkFrom: ({ place }: { place: string }) => `I går en tur fra ${place}`,
    walk: 'I går en tur',
    sitAt: ({ place }: { place: string }) => `I sidder ned: ${place}`,
    sit: 'I sidder ned',
    noDate: 'Dag og tid aftaler I senere',
    questions: ({ count }: { count: number }) => `${count}\u00a0spørgsmål`,
    keywords: ({ count }: { count: number }) => `${count}\u00a0stikord`,
    added: ({ count }: { count: number }) => `${count}\u00a0spørgsmål, som I selv har lavet`,
    onlyThose: 'Kun I, der er med, kan læse det, I skriver',
    onlyYou: 'Kun I to kan læse det, I skriver',
    next: 'Forbered dig imens',
    nextJoined: 'Gå til forberedelsen',
    edition: 'Se og ret spørgsmålene',
    editionRead: 'Se spørgsmålene',
  },
  issues: {
    title: 'Først spørgsmålene',
    tab: 'det, I skal tale om',
    why: ({ name }: { name: string }) => `${name} skal vide i god tid, hvad I skal tale om.`,
    list: ({ count }: { count: number }) => `Se de ${count} punkter`,
    send: 'Send spørgsmålene',
    sentByMe: ({ day }: { day: string }) => `Du sendte spørgsmålene ${day}`,
    sentBy: ({ name, day }: { name: string; day: string }) => `${name} sendte spørgsmålene ${day}`,
    unsent: ({ name }: { name: string }) => `${name} har ikke sendt spørgsmålene endnu`,
    from: ({ day }: { day: string }) => `I kan mødes fra ${day}.`,
    earliest: ({ day }: { day: string }) =>
      `Spørgsmålene skal frem i god tid. Den første mulige dag er ${day}.`,
    late: 'Kommet til siden',
    accept: 'Ja, det må gerne komme med',
    waits: ({ names }: { names: string }) => `${names} har ikke sagt ja endnu`,
    accepted: 'I er enige om det',
    again: 'Send spørgsmålene igen',
    againWhat: 'Så er alt det, der står nu, med, og tiden regnes fra i dag.',
  },
  told: {
    hint: 'det kan I begge læse',
    by: ({ name }: { name: string }) => `${name} har skrevet det`,
    placeholder: 'Lad det stå tomt, hvis der ikke er noget særligt',
  },
  sideBySide: {
    offer: 'Uden net?',
    begin: 'Vis hinanden koder',
    title: ({ name }: { name: string }) => `Lad ${name} scanne`,
    text: ({ name }: { name: string }) =>
      `${name} åbner Side om side, trykker på »Scan en kode« og holder kameraet hen over din skærm.`,
    scanAnswer: ({ name }: { name: string }) => `Scan ${danishPossessive(name)} svar`,
    scanTitle: 'Så din tur til at scanne',
    scanText: ({ name }: { name: string }) => `Nu viser ${danishPossessive(name)} telefon en kode.`,
    answerTitle: ({ name }: { name: string }) => `Vis ${name} dit svar`,
    answerText: ({ name }: { name: string }) =>
      `${name} scanner koden her. Så er I forbundet, helt uden net.`,
  },
  waiting: {
    title: ({ name }: { name: string }) => `Nu lukker ${name} dig ind`,
    text: ({ name }: { name: string }) =>
      `Dit svar er på vej. Det sker af sig selv, næste gang ${danishPossessive(name)} telefon er på nettet. Du kan begynde at forberede dig nu.`,
    refused: 'En anden svarede først',
    refusedText: ({ name }: { name: string }) =>
      `Invitationen var allerede brugt. Kun det første svar lukkes ind, og ${name} har fået det at vide.`,
    refusedWorks: ['Det, du har skrevet til dig selv, er her stadig.', 'Ingen andre kan læse det.'],
    refusedTodo: ({ name }: { name: string }) => `Bed ${name} om en ny invitation.`,
    renewed: 'Der er lavet en ny invitation',
    renewedText: ({ name }: { name: string }) =>
      `${name} har lavet en ny invitation i stedet for den, du svarede på.`,
    renewedTodo: ({ name }: { name: string }) =>
      `Bed ${name} om det nye link, og åbn det her. Det, du har skrevet, bliver her.`,
    withdrawn: 'Invitationen findes ikke mere',
    withdrawnText: ({ name }: { name: string }) =>
      `Den er trukket tilbage eller slettet, før ${name} så dit svar.`,
    withdrawnTodo: ({ name }: { name: string }) =>
      `Bed ${name} om en ny invitation. Har I en anden samtale, kan du slette den her.`,
    joined: ({ name }: { name: string }) => `Du og ${name} er forbundet`,
  },
  full: 'Her er ikke plads til mere.',
  setting: {
    title: 'Tid og sted',
    tab: 'tid og sted',
    change: 'Ret tid og sted',
    confirm: 'Det passer mig',
    confirmedBoth: 'Det passer jer begge',
    confirmedMe: ({ name }: { name: string }) => `Du har sagt ja. Nu er det ${danishPossessive(name)} tur.`,
    confirmedOther: ({ name }: { name: string }) => `${name} har sagt ja. Passer det også dig?`,
    confirmedNobody: 'Sig ja begge to, så ligger tid og sted fast.',
    changedTime: 'Ændrer du dag eller tid, siger den anden ja igen. Det nye gælder med det samme.',
    changed:
      'Skifter du mellem at gå og sidde, skal I begge sige ja igen. Ny dag, tid eller sted gælder med det samme.',
    date: 'Dag',
    past: 'Den dag er gået.',
    time: 'Klokken',
    duration: 'Minutter',
    durationAdvice: ({ from, to }: { from: number; to: number }) =>
      `Skemaet foreslår ${from} til ${to} minutter.`,
    durationOutside: ({ from, to }: { from: number; to: number }) =>
      `Skemaet foreslår ${from} til ${to} minutter. Du bestemmer selv.`,
    durationOpen: 'Skemaet siger ikke hvor længe.',
    place: 'Sted',
    placeHint: 'Parken, ved broen',
    roomHint: 'Det lille mødelokale',
    placeAdvice: ({ advice }: { advice: string }) => `Skemaet siger: ${advice}.`,
  },
  remove: {
    offer: 'Slet samtalen på denne telefon',
    offerForAll: 'Afslut samtalen for alle',
    title: 'Slet samtalen her?',
    text: ({ name }: { name: string }) =>
      `Alt i samtalen forsvinder fra denne telefon, også det, kun du kan læse. ${name} beholder sit.`,
    textAll: ({ name }: { name: string }) =>
      `Alt i samtalen forsvinder fra alle dine telefoner, også det, kun du kan læse. ${name} beholder sit.`,
    confirm: 'Ja, slet den',
    keep: 'Behold den',
  },
}
