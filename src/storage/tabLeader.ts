import * as Y from 'yjs'
import type { SharedDoc } from '../document/sharedDoc.ts'
import type { Keeper } from './rowWriter.ts'
import type { TabChannel, TabMessage } from './tabChannel.ts'

/** Marks what came from another tab of this browser; it goes to the relay like this tab's own. */
export const OTHER_TAB: unique symbol = Symbol('other tab')

/** The writing tab's half: tells the followers that it is there, and writes what they change. */
export function leadTabs(doc: SharedDoc, keeper: Keeper, channel: TabChannel): (message: TabMessage) => void {
  channel.send({ kind: 'writer' })
  return message => {
    if (message.kind === 'hello') {
      channel.send({ kind: 'update', update: Y.encodeStateAsUpdate(doc, message.vector) })
    }
    if (message.kind === 'edit') {
      const { from, number } = message
      Y.applyUpdate(doc, message.update, OTHER_TAB)
      // When it fails the follower isn't told: it keeps its change and saves it by itself.
      keeper.flush().then(
        () => channel.send({ kind: 'saved', from, number }),
        () => {},
      )
    }
    if (message.kind === 'compact') keeper.compact().catch(() => {}) // the status tells
  }
}
