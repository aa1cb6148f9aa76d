import { addAgreement, agreementText, removeAgreement } from '../../../src/document/agreements.ts'
import { readConversation } from '../../../src/document/conversationDoc.ts'
import type { AgreementId, NodeId, ParticipantId } from '../../../src/domain/ids.ts'
import type { RelayFrame } from '../../../src/protocol/frames.ts'
import { openHandover } from '../../../src/sync/handover.ts'
import type { Device } from './device.ts'
import { copyDisk, type DeviceDisk } from './disk.ts'
import type { Disk } from './relay.ts'
import type { Run } from './run.ts'
import { talkActs } from './talkActs.ts'

export interface Act {
  run: Run
  phone: Device
  at: number
  a: number
  b: number
}
type Do = (act: Act) => void | Promise<void>

const people = {
  writes: ({ phone, at, a }) => phone.write(`${at} `, Math.floor(a * (phone.text.length + 1))),
  erases({ phone, a, b }) {
    const start = Math.floor(a * phone.text.length)
    phone.text.delete(start, Math.min(1 + Math.floor(b * 6), phone.text.length - start))
  },
  agrees({ phone, at, a }) {
    const group = ['adfaerd', 'struktur', 'opgaver'][Math.floor(a * 3)]!
    const start = { field: 'hvad', text: `aftale ${at} 🌳` }
    addAgreement(phone.doc, me, {
      id: `a${at}` as AgreementId,
      group: `albertslund.${group}` as NodeId,
      start,
    })
  },
  'fills in'({ phone, at, a, b }) {
    const id = pickAgreement(phone, a)
    if (!id) return
    const field = agreementText(phone.doc, me, id, b < 0.5 ? 'hvad' : 'hvornaar')
    const cut = Math.floor(b * field.get().length)
    field.set(`${field.get().slice(0, cut)}${at}. ${field.get().slice(cut + Math.floor(a * 4))}`)
  },
  removes({ phone, a }) {
    const id = pickAgreement(phone, a)
    if (id) removeAgreement(phone.doc, me, id)
  },
  'shows a card': ({ phone, a }) => phone.show(`q-${Math.floor(a * 5)}`),
  'shows no talk': ({ phone }) => phone.show(null),
  pastes: ({ phone, a }) => phone.write('Vi går en tur ved søen. 🦆'.repeat(1 + Math.floor(a * 100))),
} satisfies Record<string, Do>

const phones = {
  hides: ({ phone }) => phone.session.hurry(),
  wakes: ({ phone }) => phone.connection.wake(),
  'is opened anew': async ({ phone }) => {
    await phone.close()
    phone.start()
  },
  crashes({ phone }) {
    // What is typed in the last moment isn't saved yet: it is lost, and must not be half lost.
    phone.write('unsaved ')
    phone.crash()
    phone.start()
  },
  'loses power at a write'({ phone, a, b }) {
    phone.disk.powerCut = { afterWrites: Math.floor(a * 6), isKept: b < 0.5 }
  },
  'is backed up': ({ run, phone }) => void run.backups.set(phone, copyDisk(phone.disk)),
  'is restored from the backup': ({ run, phone, b }) =>
    run.restore(phone, backupOf(run, phone), b < 0.5 ? 'new device' : 'the same device'),
  'has a full disk': ({ phone, a }) => {
    phone.disk.isFull = a < 0.5
  },
  'hands over': async ({ run, phone, a }) => {
    const other = run.phones[Math.floor(a * run.phones.length)]!
    if (other === phone || !other.isUp) return
    const parcel = await openHandover(phone.session.inside, [[other.name]]).give()
    if (parcel.ok) await openHandover(other.session.inside, [[phone.name]]).take(parcel.value)
  },
} satisfies Record<string, Do>

const network = {
  'is cut off with all': ({ run }) => run.world.relay.cutAll(),
  'finds the relay down': ({ run }) => run.world.relay.setDown(true),
  'finds the relay up': ({ run }) => run.world.relay.setDown(false),
  'sees the relay copied': ({ run }) => void run.copies.push(run.world.relay.backup()),
  'sees the relay restored': ({ run, a }) => {
    const copy: Disk = run.copies[Math.floor(a * run.copies.length)] ?? new Map()
    run.relayLost()
    run.world.relay.restore(copy)
  },
  'sees the relay emptied': ({ run }) => {
    run.relayLost()
    run.world.relay.restore(new Map())
  },
  'sees the relay prune': ({ run }) => run.world.relay.prune(),
  'finds the relay busy': ({ run, a, b }) => {
    const code = (['slow-down', 'storage', 'room-full'] as const)[Math.floor(a * 3)]!
    run.world.relay.refuseAppends(b < 0.4 ? code : null)
  },
} satisfies Record<string, Do>

const lies = {
  'misses the next frame': lie(() => []),
  'gets the next frame twice': lie(frame => [frame, frame]),
  'gets the next frame after the one after it': ({ run }) => {
    let held: RelayFrame | null = null
    let left = 2
    run.world.relay.tamper(frame => {
      if (left-- <= 0) return frame
      if (held !== null) return [frame, held]
      held = frame
      return null
    })
  },
  'gets half a frame': ({ run }) => run.world.relay.truncateNext(),
  'is told another position': lie((frame, a) =>
    'position' in frame
      ? [{ ...frame, position: Math.max(1, frame.position + Math.round(a * 6) - 3) }]
      : [frame],
  ),
  'is told another chain': lie(frame =>
    frame.type === 'opened' ? [{ ...frame, chain: new Uint8Array(32).fill(9) }] : [frame],
  ),
  'is told of a fork': lie(frame =>
    frame.type === 'opened' ? [{ type: 'forked', room: frame.room }] : [frame],
  ),
  'is told out of step': lie(frame =>
    frame.type === 'ack' ? [{ type: 'error', code: 'out-of-step', room: frame.room }] : [frame],
  ),
  'gets a damaged envelope': lie((frame, a) =>
    frame.type === 'push'
      ? [{ ...frame, envelopes: frame.envelopes.map(bytes => flip(bytes, Math.floor(a * bytes.length))) }]
      : [frame],
  ),
  'is not told of an envelope': lie(frame =>
    frame.type === 'push' && frame.envelopes.length > 1
      ? [{ ...frame, envelopes: frame.envelopes.toSpliced(0, 1) }]
      : [frame],
  ),
  'gets an ack for nothing': ({ run, a }) => run.world.relay.lieAboutKeeping(1 + Math.floor(a * 2)),
  'hears again who was there': ({ run, a }) => run.world.relay.replayPresence(a),
  'sees a suffix forgotten': ({ run, a }) => run.world.relay.forgetSuffix(1 + Math.floor(a * 4)),
} satisfies Record<string, Do>

/** The next frame that isn't a mere pong becomes something else. */
function lie(change: (frame: RelayFrame, a: number) => RelayFrame[]): Do {
  return ({ run, a }) => {
    let isDone = false
    run.world.relay.tamper(frame => {
      if (isDone || frame.type === 'pong') return frame
      const said = change(frame, a)
      isDone = said.length !== 1 || said[0] !== frame
      return said
    })
  }
}

export const acts = { ...people, ...talkActs, ...phones, ...network, ...lies }
export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]
export const lieNames = new Set(Object.keys(lies) as ActName[])

const me = 'maja' as ParticipantId

function pickAgreement({ doc }: Device, a: number): AgreementId | undefined {
  const read = readConversation(doc, () => true)
  const agreements = read.ok ? read.value.conversation.agreements : []
  return agreements[Math.floor(a * agreements.length)]?.id
}

const backupOf = (run: Run, phone: Device): DeviceDisk => copyDisk(run.backups.get(phone) ?? phone.disk)

const flip = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 4 : byte))
