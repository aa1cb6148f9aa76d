import type { Conversation, Setting } from '../domain/conversation.ts'
import type { NodeId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { booleanOf, idOf, idsOf, isoDateOf, objectOf, oneOf, timeOf, trueOf, wordsOf } from './parse.ts'
import { recordAt, rowsAt, textAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// setting: axis/<axis>, part/<node> = is it in, date, time, durationMinutes, confirmed/<participant> = the axes and parts as
// confirmed, timeConfirmed/<participant> = day and time as confirmed, postponed/<day that was given up>,
// issues = { sentOn, added }; place is a text.
const settings = (doc: SharedDoc) => doc.getMap<unknown>('setting')

/** Axes that aren't named stay as they are. Changing one asks all others to confirm again. */
export function changeSetting(
  doc: SharedDoc,
  me: ParticipantId,
  { axes, place, ...plain }: Partial<Setting>,
): void {
  const map = settings(doc)
  change(doc, () => {
    const before = readTime(doc)
    for (const [field, value] of Object.entries(plain)) {
      if (value !== undefined && map.get(field) !== value) map.set(field, value)
    }
    if (readTime(doc) !== before) noteNewTime(doc, me, before)
    if (place !== undefined) replaceText(doc.getText(textNames.place), place)
    const changed = Object.entries(axes ?? {}).filter(
      ([axis, option]) => option && map.get(`axis/${axis}`) !== option,
    )
    for (const [axis, option] of changed) map.set(`axis/${axis}`, option)
    if (changed.length > 0) map.set(`confirmed/${me}`, fingerprint(doc))
  })
}

/** Takes a part of the form in, or leaves it out, and asks all others to confirm again. */
export function choosePart(doc: SharedDoc, me: ParticipantId, part: NodeId, isIn: boolean): void {
  if (settings(doc).get(`part/${part}`) === isIn) return
  change(doc, () => {
    settings(doc).set(`part/${part}`, isIn)
    settings(doc).set(`confirmed/${me}`, fingerprint(doc))
  })
}

/** One yes to everything as it stands now: variant, parts, day and time. */
export function confirmSetting(doc: SharedDoc, me: ParticipantId): void {
  change(doc, () => {
    settings(doc).set(`confirmed/${me}`, fingerprint(doc))
    settings(doc).set(`timeConfirmed/${me}`, readTime(doc))
  })
}

/** When it is held on another day than was agreed on, or none was: the plan bears the day itself, and nobody is asked again. */
export function holdOn(doc: SharedDoc, day: string): void {
  const map = settings(doc)
  const suited = readTimeConfirmedBy(doc)
  change(doc, () => {
    map.set('date', day)
    map.delete('time')
    for (const who of suited) map.set(`timeConfirmed/${who}`, readTime(doc))
  })
}

/** Sending them again counts from the new day on. */
export function sendIssues(doc: SharedDoc, issues: { sentOn: string; added: readonly NodeId[] }): void {
  change(doc, () => settings(doc).set('issues', { sentOn: issues.sentOn, added: [...issues.added] }))
}

export function readSetting(doc: SharedDoc): Setting {
  const map = settings(doc)
  const minutes = map.get('durationMinutes')
  return {
    axes: readAxes(doc),
    date: isoDateOf(map.get('date')) ?? '',
    time: timeOf(map.get('time')) ?? '',
    durationMinutes: typeof minutes === 'number' && minutes >= 0 && minutes <= 1440 ? minutes : 0,
    place: textAt(doc, textNames.place),
  }
}

/** Confirmed are the axes themselves, so a change made elsewhere at the same time un-confirms by being there. */
export const readSettingConfirmedBy = (doc: SharedDoc): ParticipantId[] =>
  confirmedAs(doc, 'confirmed', fingerprint(doc))

export const readTimeConfirmedBy = (doc: SharedDoc): ParticipantId[] =>
  confirmedAs(doc, 'timeConfirmed', readTime(doc))

export const readPostponedCount = (doc: SharedDoc): number =>
  rowsAt(settings(doc), ['postponed', idOf], trueOf).length

export const readChosenParts = (doc: SharedDoc): Conversation['chosenParts'] =>
  recordAt(settings(doc), ['part', idOf<NodeId>], booleanOf)

export const readIssues = (doc: SharedDoc): Conversation['issues'] => issuesOf(settings(doc).get('issues'))
const issuesOf = objectOf({ sentOn: isoDateOf, added: idsOf<NodeId> })

function noteNewTime(doc: SharedDoc, me: ParticipantId, before: string): void {
  const map = settings(doc)
  map.set(`timeConfirmed/${me}`, readTime(doc))
  const [given = ''] = before.split(' ')
  const date = isoDateOf(map.get('date'))
  // By the day itself, so that two phones that put off the same day count it once.
  if (date && given !== '' && given < date) map.set(`postponed/${given}`, true)
}

const confirmedAs = (doc: SharedDoc, head: string, present: string): ParticipantId[] =>
  rowsAt(settings(doc), [head, idOf<ParticipantId>], oneOf([present])).map(({ path: [, id] }) => id)

const readTime = (doc: SharedDoc) =>
  `${isoDateOf(settings(doc).get('date')) ?? ''} ${timeOf(settings(doc).get('time')) ?? ''}`

const readAxes = (doc: SharedDoc): Setting['axes'] => recordAt(settings(doc), ['axis', idOf], wordsOf)

/** Rows are read sorted, so equal choices give equal text. */
const fingerprint = (doc: SharedDoc) =>
  JSON.stringify([...Object.entries(readAxes(doc)), ...Object.entries(readChosenParts(doc))])
