import { randomBytes } from '../../crypto/bytes.ts'
import { createDeviceKeys } from '../../crypto/deviceKeys.ts'
import { toBase64Url } from '../../crypto/encoding.ts'
import { keyWords } from '../../crypto/keyWords.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../document/sharedDoc.ts'
import { fail, ok } from '../../domain/result.ts'
import { createView } from '../../domain/view.ts'
import type { Answer, DeviceLinks, Lobby } from '../../workspace/lobbyPorts.ts'
import type { DeviceMemory, Documents, KeptDoc, Machinery, Relay } from '../../workspace/ports.ts'
import { identityOf } from '../identity.ts'
import { secrets } from '../secrets.ts'

/** Somebody invented, who answers the invitation and takes part. */
export interface Colleague {
  answer(): Answer[]
  /** Is in the conversation from now on, until the answer is called. */
  come(doc: SharedDoc): () => void
}

/** Everything that the workspace needs, in this page's memory: no disk, no relay, and gone when nobody holds it. */
export async function memoryMachinery(
  colleague: Colleague,
  loadPack: Machinery['loadPack'],
): Promise<Machinery> {
  return {
    documents: documentsInMemory(),
    device: await deviceInMemory(),
    secrets,
    relay: noRelay(colleague),
    lobby: lobbyWith(colleague),
    deviceLinks: noDeviceLinks,
    backupFiles: { seal: nothingToKeep, open: async () => fail('damaged') },
    loadPack,
    now: () => new Date(),
    newId: () => toBase64Url(randomBytes(12)),
    isTrial: true,
  }
}

const nothingToKeep = () => Promise.reject(new Error('What is tried out is in no backup'))

function documentsInMemory(): Documents {
  const states = new Map<string, Uint8Array>()
  const fields = new Map<string, unknown>()
  const add = (name: string, state: Uint8Array) => {
    const doc = newDoc()
    for (const each of [states.get(name), state]) if (each) applyState(doc, each, 'memory')
    states.set(name, stateOf(doc))
  }
  return {
    async open(name, doc) {
      const state = states.get(name)
      if (state) applyState(doc, state, 'memory')
      const hold = async () => add(name, stateOf(doc))
      const kept: KeptDoc = {
        status: createView({ state: 'saved', at: null }),
        isFollower: createView(false),
        flush: hold,
        read: async key => fields.get(`${name}/${key}`),
        async remember(more) {
          for (const [key, value] of Object.entries(more)) fields.set(`${name}/${key}`, value)
        },
        compact: hold,
        close: hold,
      }
      return ok(kept)
    },
    readState: async name => ok(states.get(name) ?? null),
    async addState(name, state) {
      add(name, state)
      return ok(async () => void states.delete(name))
    },
    async delete(name) {
      states.delete(name)
      return ok(undefined)
    },
  }
}

async function deviceInMemory(): Promise<DeviceMemory> {
  const identity = identityOf(await createDeviceKeys())
  return {
    identity: async () => ok(identity),
    kind: () => '',
    summaries: { all: async () => [], put: async () => {}, delete: async () => {} },
    leftovers: {
      get: async () => [],
      change: async () => ok(undefined),
      halfWay: act => act(),
      tidy: act => act(),
    },
    pictures: {
      get: async () => [],
      allOf: async () => [],
      put: async () => ok(undefined),
      deleteAllOf: async () => ok(undefined),
    },
    askToPersist: async () => {},
    readUse: async () => ({ usedBytes: null, quotaBytes: null }),
    lastBackup: { get: async () => null, put: async () => {} },
    preferences: { read: () => ({}), takeOver: () => {} },
  }
}

const noRelay = (colleague: Colleague): Relay => ({
  share({ doc }) {
    const leave = colleague.come(doc)
    return {
      status: createView({ state: 'not-shared' }),
      farewells: createView(null),
      isAllSent: () => null,
      hasReceived: () => false,
      onReceipts: () => () => {},
      hurry: () => {},
      presence: { show: () => {}, cardOf: () => null, subscribe: () => () => {} },
      handover: async () => null,
      close: async () => leave(),
    }
  },
  leave: () => ({ status: createView({ isHeard: true, farewells: [] }), close: () => {} }),
  erase: async () => ok(undefined),
  mend: async () => {},
  forget: async () => {},
})

/** It is answered at once, and leads nobody else anywhere. */
const lobbyWith = (colleague: Colleague): Lobby => ({
  newSecret: () => randomBytes(32),
  toLink: () => '',
  read: async () => offline,
  readOffer: async () => offline,
  watch: () => () => {},
  publishOffer: async () => ok(undefined),
  readAnswers: async () => ok(colleague.answer()),
  admit: async () => ok(undefined),
  closeRenewed: async () => ok(undefined),
  offerCodes: async () => [],
  readAnswerCode: async () => offline,
  admissionCodes: async () => [],
  publishAnswer: async () => offline,
  answerCodes: async () => [],
  readAdmissionCode: async () => offline,
})

const noDeviceLinks: DeviceLinks = {
  newSecret: () => randomBytes(32),
  toLink: () => '',
  watch: () => () => {},
  offer: async () => offline,
  read: async () => offline,
  answer: async () => offline,
  admit: async () => offline,
  close: async () => offline,
  words: keyWords,
  hasRoom: async () => offline,
}

const offline = fail('offline' as const)
