import { expect, test } from 'vitest'
import type { DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { putNotebookEntry } from '../../src/document/notebookDoc.ts'
import { putSeed } from '../../src/document/notebookSeeds.ts'
import { newDoc } from '../../src/document/sharedDoc.ts'
import type { ConversationId, DeviceId, ParticipantId } from '../../src/domain/ids.ts'
import { ok } from '../../src/domain/result.ts'
import { joinNotebook } from '../../src/workspace/devices/joinNotebook.ts'
import { giveNotebook } from '../../src/workspace/devices/linkDevice.ts'
import type { NotebookRoom } from '../../src/workspace/devices/notebookRoom.ts'
import { forgetWhatWasDeletedElsewhere } from '../../src/workspace/leaving/forgottenElsewhere.ts'
import type { DeviceLinks, LinkAnswer, LinkNews } from '../../src/workspace/lobbyPorts.ts'
import type { Notebook } from '../../src/workspace/notebook/notebook.ts'
import { valueIn } from '../crypto/known.ts'
import { schemaOfTomorrow } from './tomorrow.ts'
import { Between, joined, moment, type Phone, phone, until } from './twoDevices.ts'
import { question } from './wholeTalk.ts'

test('P-102: the seed goes to the phone whose words were compared, though the log names another one first afterwards', async () => {
  const between = new Between()
  const [maja, tablet, thief] = await Promise.all([phone(between), phone(between), phone(between)])
  const admitted: string[] = []
  const answerOf = (keys: DeviceKeys): LinkAnswer => ({
    device: keys.public,
    kind: 'tablet',
    takesPart: [],
    hash: keys.id,
  })
  const offer = { device: maja.keys.public, kind: 'phone', expiresAt: Number.MAX_SAFE_INTEGER, seed: null }
  let news: LinkNews = { offer, answer: answerOf(tablet.keys), late: 0, verdict: null, isTaken: null }
  const deviceLinks: DeviceLinks = {
    ...maja.machinery.deviceLinks,
    offer: async () => ok(undefined),
    read: async () => ok(news),
    watch: () => () => {},
    admit: async (_, { device }, sealed) => {
      if (sealed) admitted.push(device.id)
      return ok(undefined)
    },
  }
  const notebook = {
    doc: newDoc(),
    identity: valueIn(await maja.machinery.device.identity()),
  } as Notebook
  const room = {
    letIn: async () => ok(new Uint8Array(20)),
  } as unknown as NotebookRoom
  const giving = giveNotebook({ machinery: { ...maja.machinery, deviceLinks }, notebook, room })
  await until(() => giving.state.get().state === 'answered')
  // A relay and a thief of the code together: on a new connection the log begins with another answer.
  news = { ...news, answer: answerOf(thief.keys) }
  await new Promise(pass => setTimeout(pass, 2_000))
  await giving.decide(true)
  expect(admitted).not.toContain(thief.keys.id)
  giving.close()
})

test('P-102: a yes on the new phone is for the phone whose words were compared, though the log begins with another afterwards', async () => {
  const between = new Between()
  const [maja, tablet, thief] = await Promise.all([phone(between), phone(between), phone(between)])
  const identity = valueIn(await tablet.machinery.device.identity())
  const offerOf = ({ public: device }: DeviceKeys) => ({
    device,
    kind: 'phone',
    expiresAt: Number.MAX_SAFE_INTEGER,
    seed: null,
  })
  let news: LinkNews = { offer: offerOf(maja.keys), answer: null, late: 0, verdict: null, isTaken: null }
  const deviceLinks: DeviceLinks = {
    ...tablet.machinery.deviceLinks,
    read: async () => ok(news),
    answer: async () => ok(news),
    watch: () => () => {},
  }
  const adopted: Uint8Array[] = []
  const joining = joinNotebook(new Uint8Array(32), news.offer, {
    machinery: { ...tablet.machinery, deviceLinks },
    notebook: { doc: newDoc(), open: async () => ok({ identity } as Notebook) },
    ownRoom: async () =>
      ({ adopt: async (seed: Uint8Array) => void adopted.push(seed) }) as unknown as NotebookRoom,
  })
  await until(() => joining.state.get().state === 'waiting')
  await joining.decide(true)
  const sealed = await tablet.machinery.secrets.sealTo(tablet.keys.public, new Uint8Array(20).fill(6))
  news = { ...news, offer: offerOf(thief.keys), verdict: { sealed } }
  await until(() => joining.state.get().state === 'failed')
  expect(adopted).toEqual([])
})

test('A notebook of a newer app, which can’t be read, deletes no conversation here', async () => {
  const doc = newDoc()
  const id = 'samtale' as ConversationId
  putNotebookEntry(doc, {
    id,
    me: 'maja' as ParticipantId,
    role: 'leader',
    invitation: null,
    secret: null,
    invitee: null,
    peer: null,
    lobbyDevice: null,
    addedAt: 1,
    expiresAt: null,
    renewed: [],
    answer: 'none',
    group: null,
  })
  const device = 'maja' as DeviceId
  putSeed(
    doc,
    { name: 'seed', sealedFor: new Map([[device, new Uint8Array(90)]]) },
    { names: [], by: device },
  )
  schemaOfTomorrow(doc, id)
  const removed: ConversationId[] = []
  const kept = {
    isFollower: { get: () => false },
    read: async () => [id],
    remember: async () => {},
  }
  await forgetWhatWasDeletedElsewhere(
    { doc, kept } as unknown as Notebook,
    async one => void removed.push(one),
  )
  expect(removed).toEqual([])
})

test('P-103: a link that moves a notebook takes nothing from the phone of somebody else who opens it', async () => {
  const { maja, jonas, id } = await joined()
  jonas.session(id).text({ bin: 'mine', node: question }).set('hans egne ord')
  const link = valueIn(await maja.workspace.ownDevices.moveLink())
  const looked = await jonas.workspace.invitations.preview(link)
  if (looked.ok && looked.value.kind === 'own-device') looked.value.join()
  await moment(2_500)
  expect(bytesOn(maja)).not.toContain('hans egne ord')
})

const bytesOn = ({ disk }: Phone) =>
  Buffer.concat([...disk.states.values()].map(state => Buffer.from(state))).toString('utf8')
