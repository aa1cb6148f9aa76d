import { mayWritePlan } from '../../domain/access.ts'
import { fieldsIn, fieldsOf, missingFields } from '../../domain/agreements.ts'
import { groupName, namedParts } from '../../domain/content.ts'
import type { Agreement, Participant, People } from '../../domain/conversation.ts'
import type { Finding } from '../../domain/findings.ts'
import { isForWholeGroup } from '../../domain/group.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { presentIn } from '../../domain/participants.ts'
import type { PlanField, PlanSchema } from '../../domain/planSchema.ts'
import { type Formats, useFormats } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { type Messages, useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { inSentence, packText } from '../../i18n/packText.ts'
import type { ConversationView } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** How agreements are spoken of on this phone. */
export interface Speech {
  view: ConversationView
  messages: Messages
  formats: Formats
  language: Language
}

export function useSpeech(): Speech {
  const { view } = useSession()
  const messages = useMessages()
  const formats = useFormats()
  const [language] = useLanguage()
  return { view, messages, formats, language }
}

export type Group = PlanSchema['groups'][number]

/** As the workplace calls it. */
export const groupWords = (group: Group, { view, language }: Pick<Speech, 'view' | 'language'>): string =>
  packText(groupName(group, view.pack, view.conversation.edition), language)

/** A heading of a table isn't something that one speaks about in the middle of a sentence. */
const isTopic = (view: ConversationView) => view.pack.plan?.tables === undefined

export const addWords = (group: Group, speech: Speech): string => {
  const { add, addTo } = speech.messages.agree.group
  const name = groupWords(group, speech)
  return isTopic(speech.view) ? add({ topic: inSentence(name) }) : addTo({ name })
}

export const titleWords = (group: Group, speech: Speech): string => {
  const { title, titleAbout } = speech.messages.agree
  return isTopic(speech.view) ? titleAbout({ topic: inSentence(groupWords(group, speech)) }) : title
}

/** What the two fill in while they agree; status and result have their time later. */
export const askedFields = (plan: PlanSchema, group: Group['id']): PlanField[] =>
  fieldsIn(plan, group).filter(field => field.required !== 'followup')

/** Ids of what an agreement needs and hasn't got: by the form's own marks and by its rules. */
export function missingIn(
  agreement: Agreement,
  { pack, findings }: { pack: Pack; findings: Finding[] },
): string[] {
  if (!pack.plan) return []
  const always = askedFields(pack.plan, agreement.group).filter(field => field.required === 'always')
  const ruled = findings.flatMap(({ what }) =>
    what.kind === 'agreement-incomplete' && what.agreement === agreement.id ? what.missing : [],
  )
  return missingFields(pack.plan, agreement, [...always.map(field => field.id), ...ruled])
}

/** The first words of what was agreed; without any, where it stands. */
export function nameOf(agreement: Agreement, speech: Speech): string {
  const { view, messages } = speech
  const { plan } = view.pack
  const written = plan ? firstTextOf(agreement, plan) : ''
  if (written !== '') return shorten(written)
  const group = plan?.groups.find(({ id }) => id === agreement.group)
  const name = group ? groupWords(group, speech) : ''
  const { nameless, namelessIn } = messages.agree.group
  return isTopic(view) ? nameless({ topic: inSentence(name) }) : namelessIn({ name })
}

export function firstTextOf(agreement: Agreement, plan: PlanSchema): string {
  const field = askedFields(plan, agreement.group).find(({ type }) => type === 'text')
  const value = field && agreement.values[field.id]
  return typeof value === 'string' ? value.trim() : ''
}

export function readValue(
  value: Agreement['values'][string],
  field: PlanField,
  { view, formats, language, messages }: Speech,
): string {
  if (value === undefined) return ''
  if (typeof value === 'string') {
    const option = field.type === 'choice' && field.options.find(({ id }) => id === value)
    if (option) return packText(option, language)
    return field.type === 'date' ? formats.fullDay(value) : value.trim()
  }
  if (field.type === 'parts') return formats.list(partNames(value, field, view.pack, language))
  const { participants } = view.conversation
  const isWhole = isForWholeGroup(presentIn(view.conversation), value.participants)
  const taking = participants.filter(
    ({ id, role }) => value.participants.includes(id) && !(isWhole && role === 'employee'),
  )
  const named = taking.map(({ name }) => shortName(name, participants))
  const names = isWhole ? [messages.agree.fill.wholeGroup, ...named] : named
  const others = value.others.trim()
  return formats.list(others === '' ? names : [...names, others])
}

const partNames = (value: People, field: PartsField, pack: Pack, language: Language): string[] =>
  namedParts(value, field, pack).map(text => packText(text, language))
type PartsField = Extract<PlanField, { type: 'parts' }>

export const callName = (id: ParticipantId, participants: Participant[]): string =>
  shortName(participants.find(person => person.id === id)?.name ?? '', participants)

export const fieldLabel = (id: string, { view, language }: Speech): string => {
  const { plan } = view.pack
  const field = plan && [...fieldsOf(plan), ...plan.extra].find(each => each.id === id)
  return field ? packText(field, language) : id
}

/** R-KS-09: of the plan, by whoever the leader has chosen, where the form has one writer. */
export const canWrite = ({ isReadOnly, isFollower, pack, conversation, me }: ConversationView): boolean =>
  !isReadOnly && !isFollower && mayWritePlan(pack, conversation, me)

const longest = 48
function shorten(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length <= longest
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trimEnd()} …`
}
