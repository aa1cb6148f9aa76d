import { ok } from '../domain/result.ts'
import { recall, remember } from '../ui/remembered.ts'
import type { DeviceMemory } from '../workspace/ports.ts'
import { deviceDb } from './deviceHome.ts'

/** Small things that this device notes for itself, in its settings' rows. */
export const lastBackup: DeviceMemory['lastBackup'] = {
  async get() {
    const noted = await setting('lastBackup')
    return isLastBackup(noted) ? noted : null
  },
  async put(last) {
    const db = await deviceDb()
    if (db.ok) await db.value.settings.put('lastBackup', last)
  },
}

/** In the browser's own small memory, where the first paint finds them. */
export const preferences: DeviceMemory['preferences'] = {
  read: () => Object.fromEntries(preferred.map(key => [key, recall(key)]).filter(([, value]) => value)),
  takeOver(settings) {
    for (const key of preferred) {
      const value = settings[key]
      if (value && !recall(key)) remember(key, value)
    }
  },
}
const preferred = ['language', 'theme', 'company']

async function setting(name: string): Promise<unknown> {
  const db = await deviceDb()
  const read = db.ok ? await db.value.settings.get(name) : ok(undefined)
  return read.ok ? read.value : undefined
}

type LastBackup = Parameters<typeof lastBackup.put>[0]

function isLastBackup(noted: unknown): noted is LastBackup {
  const { at, conversations } = (noted ?? {}) as Partial<LastBackup>
  return typeof at === 'number' && Array.isArray(conversations)
}
