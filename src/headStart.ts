import './composition/deviceHome.ts'
import { startLanguage } from './i18n/words.ts'
import { startTheme } from './ui/theme.ts'

startTheme()
export const firstWords = startLanguage()
