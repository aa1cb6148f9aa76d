import { readConversation } from '../../document/conversationDoc.ts'
import type { OwnGroup } from '../../document/notebookDoc.ts'
import { applyState, newDoc } from '../../document/sharedDoc.ts'
import type { Conversation } from '../../domain/conversation.ts'
import type { Pack } from '../../domain/pack.ts'
import { isParty } from '../../domain/participants.ts'
import { formOf } from '../../domain/parts.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { Offer } from '../lobbyPorts.ts'
import type { InvitationFailure, InvitationPreview } from '../views.ts'

/** The conversation that an offer holds, where it is the one that it names. */
export function conversationIn(offer: Offer): Result<Conversation, InvitationFailure> {
  const doc = newDoc()
  try {
    applyState(doc, offer.document, 'invitation')
  } catch {
    return fail('damaged')
  }
  const read = readConversation(doc, () => false)
  if (!read.ok) return fail('damaged')
  if (read.value.isNewer) return fail('newer-version')
  const { conversation } = read.value
  const isByLeader = !conversation.group || offer.isReadmission || conversation.createdBy === offer.inviter
  const isAsOffered =
    isByLeader && conversation.id === offer.conversation && conversation.pack.id === offer.packId
  return isAsOffered ? ok(conversation) : fail('damaged')
}

/** Its leader is who made it; whoever else may invite does so for somebody who comes back. */
export const groupIn = ({ group, createdBy }: Conversation): OwnGroup | null =>
  group ? { leader: createdBy, secret: null } : null

/** What an invited person sees before anything is stored; null where one of the two isn't in it. */
export function previewOf(
  conversation: Conversation,
  pack: Pack,
  offer: Offer,
): Omit<InvitationPreview, 'isUnknownPhone' | 'ahead'> | null {
  const inviter = conversation.participants.find(one => one.id === offer.inviter)
  const invitee = conversation.participants.find(one => one.id === offer.invitee)
  if (!inviter || !invitee) return null
  const form = formOffered(pack, conversation, offer)
  return {
    inviter: inviter.name,
    invitee: invitee.name,
    myRole: invitee.role,
    packName: form.name,
    locale: form.locale,
    setting: conversation.setting,
    expiresAt: offer.expiresAt,
    roleName: isParty(invitee) ? null : (pack.roles.find(({ role }) => role === invitee.role) ?? null),
    isReadmission: offer.isReadmission === true,
  }
}

/** As far as an invitation tells; dates that decide are in it. */
export const formOffered = (pack: Pack, conversation: Conversation, { invitee: me }: Offer): Pack =>
  formOf({
    pack,
    conversation,
    me,
    mine: { checks: [] },
    plan: { confirmedBy: [], isSealed: false },
    now: { date: conversation.setting.date },
  })
