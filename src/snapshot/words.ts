import type { OutcomeStatus } from '../domain/conversation.ts'
import type { Pack } from '../domain/pack.ts'

type Locale = Pack['locale']

/** What the app prints on the form beside the pack's own words. In the pack's language, whoever holds the phone. */
interface Words {
  date: string
  confirmed(when: string): string
  notConfirmed: string
  signedByName(name: string, when: string): string
  signedByFinger(when: string): string
  signedByBoth(name: string, when: string): string
  notSigned: string
  checkCode: string
  continued: string
  page(number: number, count: number): string
  and: string
  wholeGroup: string
  /** Of a box with a cross in it. */
  ticked: string
  /** Of the sheet that says what became of the plan. */
  results: {
    title: string
    result: string
    status: Record<OutcomeStatus, string>
    note(until: string, checkCode: string): string
  }
}

export const words: Record<Locale, Words> = {
  da: {
    date: 'Dato',
    confirmed: when => `Bekræftet ${when}`,
    notConfirmed: 'Ikke bekræftet endnu',
    signedByName: (name, when) => `Underskrevet med navnet »${name}« ${when}`,
    signedByFinger: when => `Underskrevet med fingeren ${when}`,
    signedByBoth: (name, when) => `Underskrevet med fingeren og navnet »${name}« ${when}`,
    notSigned: 'Ikke underskrevet endnu',
    checkCode: 'Kontrolkode',
    continued: 'fortsat',
    page: (number, count) => `Side ${number} af ${count}`,
    and: 'og',
    wholeGroup: 'Hele gruppen',
    ticked: 'Ja',
    results: {
      title: 'RESULTAT VED OPFØLGNINGEN',
      result: 'Resultat',
      status: { open: 'Ikke i mål endnu', done: 'Det er gjort', changed: 'Det blev til noget andet' },
      note: (until, checkCode) =>
        `Skrevet ind til og med ${until}, efter at planen blev bekræftet. Det, I bekræftede, er uændret og har kontrolkoden ${checkCode}.`,
    },
  },
  nb: {
    date: 'Dato',
    confirmed: when => `Bekreftet ${when}`,
    notConfirmed: 'Ikke bekreftet ennå',
    signedByName: (name, when) => `Underskrevet med navnet «${name}» ${when}`,
    signedByFinger: when => `Underskrevet med fingeren ${when}`,
    signedByBoth: (name, when) => `Underskrevet med fingeren og navnet «${name}» ${when}`,
    notSigned: 'Ikke underskrevet ennå',
    checkCode: 'Kontrollkode',
    continued: 'fortsetter',
    page: (number, count) => `Side ${number} av ${count}`,
    and: 'og',
    wholeGroup: 'Hele gruppa',
    ticked: 'Ja',
    results: {
      title: 'RESULTAT VED OPPFØLGINGEN',
      result: 'Resultat',
      status: { open: 'Ikke i mål ennå', done: 'Det er gjort', changed: 'Det ble til noe annet' },
      note: (until, checkCode) =>
        `Skrevet inn til og med ${until}, etter at planen ble bekreftet. Det dere bekreftet, er uendret og har kontrollkoden ${checkCode}.`,
    },
  },
  sv: {
    date: 'Datum',
    confirmed: when => `Bekräftad ${when}`,
    notConfirmed: 'Inte bekräftad än',
    signedByName: (name, when) => `Undertecknad med namnet ”${name}” ${when}`,
    signedByFinger: when => `Undertecknad med fingret ${when}`,
    signedByBoth: (name, when) => `Undertecknad med fingret och namnet ”${name}” ${when}`,
    notSigned: 'Inte undertecknad än',
    checkCode: 'Kontrollkod',
    continued: 'fortsättning',
    page: (number, count) => `Sida ${number} av ${count}`,
    and: 'och',
    wholeGroup: 'Hela gruppen',
    ticked: 'Ja',
    results: {
      title: 'RESULTAT VID UPPFÖLJNINGEN',
      result: 'Resultat',
      status: { open: 'Inte i mål än', done: 'Det är gjort', changed: 'Det blev något annat' },
      note: (until, checkCode) =>
        `Ifyllt till och med ${until}, efter att planen bekräftades. Det ni bekräftade är oförändrat och har kontrollkoden ${checkCode}.`,
    },
  },
}

/** `Jonas, Maja og Lis` */
export function listed(names: string[], locale: Locale): string {
  const [last = '', ...before] = [...names].reverse()
  return before.length === 0 ? last : `${before.reverse().join(', ')} ${words[locale].and} ${last}`
}
