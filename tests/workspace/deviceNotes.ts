import type { ConversationId, PlanHash } from '../../src/domain/ids.ts'
import { ok } from '../../src/domain/result.ts'
import type { DeviceMemory } from '../../src/workspace/ports.ts'
import type { LastBackup } from '../../src/workspace/safekeeping.ts'

/** What a device notes for itself beside its documents; outlives a crash. */
export class DeviceNotes {
  readonly kept = new Map<string, { conversation: ConversationId; hash: PlanHash; pages: Blob[] }>()
  readonly taken: Record<string, string>[] = []
  last: LastBackup | null = null

  readonly pictures: DeviceMemory['pictures'] = {
    get: async (conversation, hash) => this.kept.get(`${conversation}/${hash}`)?.pages ?? [],
    allOf: async conversation => [...this.kept.values()].filter(one => one.conversation === conversation),
    put: async (conversation, hash, pages) => {
      this.kept.set(`${conversation}/${hash}`, { conversation, hash, pages })
      return ok(undefined)
    },
    deleteAllOf: async conversation => {
      for (const [key, one] of this.kept) if (one.conversation === conversation) this.kept.delete(key)
      return ok(undefined)
    },
  }

  readonly lastBackup: DeviceMemory['lastBackup'] = {
    get: async () => this.last,
    put: async last => {
      this.last = last
    },
  }
}
