import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { openDeviceStores } from './deviceStores.ts'
import { within } from './docDatabase.ts'
import { isDiskFull } from './fullDisk.ts'
import { noteTrouble } from './noteTrouble.ts'

type Outcome<Value> = Promise<Result<Value, StorageTrouble>>

/** Every use of the device's database settles with a result; a lost connection is opened anew, once. */
export function createAttempt(name: string, withinMs: number) {
  let handle: Promise<IDBDatabase> | null = null
  let hasNewerTab = false

  function drop(): void {
    handle?.then(
      database => database.close(),
      () => {}, // it never opened
    )
    handle = null
  }
  function open(): Promise<IDBDatabase> {
    handle ??= openDeviceStores(name, ({ newVersion }) => {
      hasNewerTab = newVersion !== null
      drop()
    })
    return handle
  }

  async function once<Value>(act: (database: IDBDatabase) => Value | Promise<Value>): Outcome<Value> {
    if (hasNewerTab) return fail('newer-version')
    if (isDiskFull()) return fail('full')
    let when: 'opening' | 'using' = 'opening'
    const acting = async () => {
      const database = await open()
      when = 'using'
      return act(database)
    }
    const settled = acting().then(ok, error => fail(noteTrouble(error, when)))
    const outcome = (await within(withinMs, settled)) ?? fail('lost')
    if (when === 'opening' && !outcome.ok) drop()
    return outcome
  }

  return {
    async attempt<Value>(act: (database: IDBDatabase) => Value | Promise<Value>): Outcome<Value> {
      const first = await once(act)
      if (first.ok || first.failure !== 'lost') return first
      drop()
      return once(act)
    },
    close: drop,
  }
}
