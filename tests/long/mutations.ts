/** A mistake that somebody could make. */
export interface Mutation {
  name: string
  /** Below src. */
  file: string
  /** Occurs exactly once in the file. */
  from: string
  to: string
  /** The test that must notice it; the simulation, where none is named. */
  test?: string
}

export const mutations: Mutation[] = [
  {
    name: 'acknowledged := now after a merge from others',
    file: 'sync/takeIn.ts',
    from: 'memory.acknowledged = withDeleted(memory.acknowledged, deleteSet)',
    to: 'memory.acknowledged = Y.snapshot(doc)',
  },
  {
    name: 'the cursor is on the disk before the text',
    file: 'sync/roomReader.ts',
    from: 'const taken = takeIn(doc, memory, own.hex, read)',
    to: `memory.cursor += read.length
    remember()
    for (let at = 0; at < 3; at++) await null
    memory.cursor -= read.length
    const taken = takeIn(doc, memory, own.hex, read)`,
  },
  {
    name: 'what was refused counts as acknowledged',
    file: 'sync/roomSender.ts',
    from: 'const { kind } = inFlight',
    to: 'const { kind, update } = inFlight\n    countContent(memory, own.hex, kind, update)',
  },
  {
    name: 'the second is counted though the first was refused',
    file: 'sync/acknowledged.ts',
    from: 'if (!(struct instanceof Y.Skip) && clock <= known && end > known)',
    to: 'if (!(struct instanceof Y.Skip) && end > known)',
  },
  {
    name: 'nothing is sent again after a snapshot that lacks it',
    file: 'sync/takeIn.ts',
    from: 'memory.acknowledged = grow(emptyAcknowledged, update)',
    to: 'memory.acknowledged = grow(memory.acknowledged, update)',
  },
  {
    name: 'a device keeps its name when it can’t go on under it',
    file: 'sync/roomSender.ts',
    from: 'if (own.takeNext()) {',
    to: 'if (own === null) {',
  },
  {
    name: 'deletions are not compared',
    file: 'sync/acknowledged.ts',
    from: 'for (const [client, deleted] of part.ds.clients) {',
    to: 'for (const [client, deleted] of new Map<number, Range[]>()) {',
  },
  {
    name: 'the chain is not kept',
    file: 'sync/takeIn.ts',
    from: 'memory.chain = envelope.chain',
    to: '',
  },
  {
    name: 'a fork is taken for a beginning: what was acknowledged stays',
    file: 'sync/roomMemory.ts',
    from: 'export const forgetLog = (memory: RoomMemory): void => void Object.assign(memory, startOfLog())',
    to: 'export const forgetLog = (memory: RoomMemory): void => void Object.assign(memory, { ...startOfLog(), acknowledged: memory.acknowledged })',
  },
  {
    name: 'what came from the relay is sent back',
    file: 'sync/outbox.ts',
    from: 'if (origin === RELAY_ORIGIN) return',
    to: '',
  },
  {
    name: 'it is sent before it is saved',
    file: 'sync/sealSaved.ts',
    from: 'if (!(await isSaved(stored))) return null',
    to: '',
  },
  {
    name: 'a receipt overtakes what was sent before it',
    file: 'sync/roomSender.ts',
    from: 'if (inFlight !== null) return owesReceipt()',
    to: '',
  },
  {
    name: 'an old saying shows somebody who isn’t there',
    file: 'sync/presence.ts',
    from: 'const until = answeredAt === undefined ? 0 : answeredAt + seenForMs',
    to: 'const until = now() + seenForMs',
    test: 'tests/sync/presence.test.ts',
  },
  {
    name: 'whoever fell silent is shown as long as they are remembered',
    file: 'sync/presence.ts',
    from: 'if (visit.seenUntil > now()) next.set(visit.device, visit.card)',
    to: 'if (!visit.isGone) next.set(visit.device, visit.card)',
  },
  {
    name: 'nobody is told that somebody shows the talk no more',
    file: 'sync/presence.ts',
    from: 'if (mine && next === null) say(mine, null)',
    to: '',
  },
  {
    name: 'two make two agreements of one mark',
    file: 'document/agreements.ts',
    from: 'const id = agreementFrom(mark)',
    to: 'const id = (agreementFrom(mark) + me) as AgreementId',
    test: 'tests/document/marks.test.ts',
  },
  {
    name: 'a mark stays away though somebody wrote in it meanwhile',
    file: 'document/markRows.ts',
    from: 'parts.removals.includes(printOf(parts))',
    to: 'parts.removals.length > 0',
    test: 'tests/document/marks.test.ts',
  },
  {
    name: 'a phone of somebody who left gets the new secret',
    file: 'workspace/view/knownDevices.ts',
    from: 'const hasLeft = (who: ParticipantId) => left.includes(who)',
    to: 'const hasLeft = (_: ParticipantId) => left.length < 0',
    test: 'tests/workspace/groupLeaving.test.ts',
  },
]
