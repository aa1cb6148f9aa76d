import type { Dexie } from 'dexie'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { within } from './docDatabase.ts'
import { troubleOf } from './troubleOf.ts'

type Outcome<Value> = Promise<Result<Value, StorageTrouble>>

/** Every use of the device's database settles with a result; a lost connection is opened anew, once. */
export function createAttempt(db: Dexie, withinMs: number) {
  let hasNewerTab = false
  db.on('versionchange', ({ newVersion }) => {
    hasNewerTab = newVersion !== null
    db.close()
  })

  async function once<Value>(act: () => PromiseLike<Value>, when: 'opening' | 'using'): Outcome<Value> {
    if (hasNewerTab) return fail('newer-version')
    const settled = (async () => act())().then(ok, error => fail(troubleOf(error, when)))
    return (await within(withinMs, settled)) ?? fail('lost')
  }
  const open = () => once(() => db.open(), 'opening')

  return {
    open,
    async attempt<Value>(act: () => PromiseLike<Value>): Outcome<Value> {
      const first = await once(act, 'using')
      if (first.ok || first.failure !== 'lost') return first
      db.close()
      const reopened = await open()
      return reopened.ok ? once(act, 'using') : fail('lost')
    },
  }
}
