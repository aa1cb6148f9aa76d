/**
 * Among the tabs of one browser: any number may be half-way with something, and whoever tidies up comes only while nobody
 * is. Where the browser has no locks this tab is taken to be alone.
 */
export function halfWayIn(name: string) {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  return {
    halfWay: async <Value>(act: () => Promise<Value>): Promise<Value> =>
      locks ? locks.request(name, { mode: 'shared' }, act) : act(),
    /** Waits for nobody: what can't be done now is left to the next time. */
    async tidy(act: () => Promise<void>): Promise<void> {
      await (locks ? locks.request(name, { ifAvailable: true }, async lock => lock && act()) : act())
    },
  }
}
