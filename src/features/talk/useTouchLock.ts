import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'

/** Kept beyond the page: a phone that throws the app away in a pocket must not wake unlocked there. */
export function useTouchLock(): [boolean, (isLocked: boolean) => void] {
  const [isTouchable, setTouchable] = useDeviceSwitch('touch')
  return [!isTouchable, isLocked => setTouchable(!isLocked)]
}
