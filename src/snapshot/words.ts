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
  /** Of a box with a cross in it. */
  ticked: string
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
    ticked: 'Ja',
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
    ticked: 'Ja',
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
    ticked: 'Ja',
  },
}

/** `Jonas, Maja og Lis` */
export function listed(names: string[], locale: Locale): string {
  const [last = '', ...before] = [...names].reverse()
  return before.length === 0 ? last : `${before.reverse().join(', ')} ${words[locale].and} ${last}`
}
