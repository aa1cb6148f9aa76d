import { randomBytes } from '../../crypto/bytes.ts'
import { createDeviceKeys } from '../../crypto/deviceKeys.ts'
import { signStatement } from '../../crypto/statements.ts'
import { readConversation } from '../../document/conversationDoc.ts'
import { addDevice, readParticipants } from '../../document/participants.ts'
import { commitPicks, openPicks } from '../../document/picks.ts'
import { addConfirmation } from '../../document/plan.ts'
import { confirmSetting } from '../../document/setting.ts'
import { onChange, type SharedDoc } from '../../document/sharedDoc.ts'
import type { Conversation, PartyRole } from '../../domain/conversation.ts'
import { localDate } from '../../domain/dates.ts'
import type { ConversationId, NodeId, ParticipantId, PlanHash } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { isIn, isParty } from '../../domain/participants.ts'
import { type Signing, signingAsked } from '../../domain/signing.ts'
import { secrets } from '../secrets.ts'
import type { Colleague } from './memoryMachinery.ts'

/** The other end of a talk that one tries out: picks words, and says yes to day, place and plan when asked to. */
export interface PlayedColleague extends Colleague {
  /** Once the form is known. */
  pick(conversation: ConversationId, keywords: readonly NodeId[]): Promise<void>
  /** What the form asks of whoever signs. */
  read(form: Pack): void
}

/** As somebody who reads before they answer. */
const answersAfterMs = 1_200

export async function playColleague(name: string): Promise<PlayedColleague> {
  const keys = await createDeviceKeys()
  let form: Pack | null = null
  let who: ParticipantId | null = null
  let at: { doc: SharedDoc; me: ParticipantId } | null = null
  let leave = () => {}

  function come(doc: SharedDoc): () => void {
    leave()
    // By name the first time: whoever tries things out may write another one.
    const found = readParticipants(doc).find(one => (who ? one.id === who : one.name === name))
    if (!found) return () => {}
    const me = found.id
    who = me
    at = { doc, me }
    if (!isIn(found)) addDevice(doc, me, keys.public)
    if (!isSettingRead(doc, me)) confirmSetting(doc, me)
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onChange(doc, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void answer(doc, me), answersAfterMs)
    })
    leave = () => {
      clearTimeout(timer)
      stop()
      at = null
      leave = () => {}
    }
    return leave
  }

  async function answer(doc: SharedDoc, me: ParticipantId): Promise<void> {
    if (!isSettingRead(doc, me)) confirmSetting(doc, me)
    const said = conversationIn(doc)
    const person = said?.participants.find(({ id }) => id === me)
    const plan = said && unanswered(said, me)
    if (!plan || !person || !isParty(person)) return
    const { role } = person
    const rounds = said.confirmations.filter(({ by }) => by === me).length
    const signing = form && signedAs(name, form, role)
    const confirmed = {
      ...{ hash: plan.hash, round: rounds + 1, at: new Date().toISOString() },
      ...(signing ? { signing } : {}),
    }
    const signature = await signStatement(keys, 'plan', { role, ...confirmed })
    // Left meanwhile.
    if (at?.doc !== doc) return
    addConfirmation(doc, { by: me, device: keys.public.id, signature, ...confirmed }, plan.canonical)
  }

  return {
    answer: () => [{ invitee: '' as ParticipantId, name, device: keys.public }],
    come,
    read: known => {
      form = known
    },
    async pick(conversation, keywords) {
      if (!at || keywords.length === 0) return
      const { doc, me } = at
      const salt = randomBytes(32)
      const commitment = await secrets.commitPicks({ conversation, participant: me, keywords, salt })
      commitPicks(doc, me, { commitment, isLate: false })
      openPicks(doc, me, { keywords, salt })
    },
  }
}

function conversationIn(doc: SharedDoc): Conversation | null {
  const read = readConversation(doc, () => true)
  return read.ok ? read.value.conversation : null
}

const isSettingRead = (doc: SharedDoc, me: ParticipantId): boolean => {
  const said = conversationIn(doc)
  return [said?.settingConfirmedBy, said?.timeConfirmedBy].every(by => by?.includes(me))
}

/** The plan that somebody else said yes to last, as long as this one hasn't. */
function unanswered(
  { confirmations, sealed }: Conversation,
  me: ParticipantId,
): { hash: PlanHash; canonical: string } | null {
  const mine = confirmations.filter(({ by }) => by === me).map(({ hash }) => hash)
  const asked = confirmations
    .filter(({ by, hash }) => by !== me && !mine.includes(hash))
    .toSorted((one, other) => other.round - one.round)
  const [newest] = asked
  const canonical = newest && sealed[newest.hash]
  return newest && canonical ? { hash: newest.hash, canonical } : null
}

function signedAs(name: string, form: Pack, role: PartyRole): Signing | null {
  const asked = signingAsked(form, role)
  if (!asked) return null
  return {
    name: asked.name === 'none' ? '' : name,
    strokes: [],
    date: asked.date ? localDate(new Date()) : '',
  }
}
