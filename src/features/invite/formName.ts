import type { Pack } from '../../domain/pack.ts'
import type { Language } from '../../i18n/language.ts'
import { packText } from '../../i18n/packText.ts'

/** What people call the form: its short name where it has one, as in *MUS*. */
export const formName = (pack: Pack, language: Language): string =>
  pack.name.abbr ?? packText(pack.name, language)
