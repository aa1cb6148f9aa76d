import { createContext, type ReactNode, useContext } from 'react'
import { breakable } from './breakable.ts'
import type { Language } from './language.ts'
import { useLanguage } from './messages.ts'
import { packText } from './packText.ts'
import { splitAt } from './splitAt.ts'

/** What the form speaks that the screens below are about. */
export const FormLanguage = createContext<Language | undefined>(undefined)

/** The `lang` of an element that holds only words of the form; none where the app speaks the same, or English beside it. */
export function useFormLang(): Language | undefined {
  const form = useContext(FormLanguage)
  const [language] = useLanguage()
  return language === 'en' || form === language ? undefined : form
}

export interface FormTextProps {
  /** A pack's text, or what a workplace wrote into the form, which is there in the form's language alone. */
  of: string | { native: string; en: string }
  /** The sentence of the app that they stand in. */
  within?: (words: string) => string
  /** Where the screen is about several forms. */
  locale?: Language | undefined
}

/** Words of the form: read out and parted by the rules of their own language, whatever the app speaks. */
export function FormText({ of, within, locale }: FormTextProps) {
  const given = useContext(FormLanguage)
  const [language] = useLanguage()
  const words = typeof of === 'string' ? of : packText(of, language)
  const spoken = typeof of !== 'string' && language === 'en' ? language : (locale ?? given)
  return mark(within ? within(words) : words, [words], spoken === language ? undefined : spoken)
}

/** A sentence of the app, or of the form itself, with whichever of these words of the form stand in it. */
export function FormWords({ of, within }: { of: readonly FormTextProps['of'][]; within: string }) {
  const lang = useFormLang()
  const words = lang === undefined ? [] : of.map(text => (typeof text === 'string' ? text : text.native))
  return mark(within, words, lang)
}

/** A pack's text in English, for whoever asks; for whoever reads the app in English, in the form's own language. */
export function BesideText({ of }: { of: { native: string; en: string } }) {
  const form = useContext(FormLanguage)
  const [language] = useLanguage()
  return language === 'en' ? <span lang={form}>{of.native}</span> : <span lang="en">{of.en}</span>
}

function mark(sentence: string, words: readonly string[], lang: Language | undefined): ReactNode {
  if (lang === undefined) return breakable(sentence)
  return splitAt(words, sentence).map((part, at) =>
    at % 2 === 0 ? (
      breakable(part)
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence.
      <span key={at} lang={lang}>
        {breakable(part)}
      </span>
    ),
  )
}
