import './composition/deviceHome.ts'
import { startLanguage } from './i18n/messages.ts'

export const firstWords = startLanguage()
