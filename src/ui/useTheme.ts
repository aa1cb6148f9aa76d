import { useSyncExternalStore } from 'react'
import { chooseTheme, chosenTheme, isDaylight, subscribe, switchDaylight, type Theme } from './theme.ts'

export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(subscribe, chosenTheme),
  chooseTheme,
]

export const useDaylight = (): [boolean, () => void] => [
  useSyncExternalStore(subscribe, isDaylight),
  switchDaylight,
]
