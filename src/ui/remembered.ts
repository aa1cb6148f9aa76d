// The browser's own small memory, for what is wanted before anything else is there. Private windows and strict settings
// throw on touching it: then a choice lasts until the app closes.

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}
