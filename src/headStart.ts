import './composition/deviceHome.ts'
import { startLanguage } from './i18n/words.ts'

export const firstWords = startLanguage()
