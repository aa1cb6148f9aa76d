import type { Setting } from '../domain/conversation.ts'
import type { ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { emptyRecord, idOf, isoDateOf, rowsUnder, stringOf, textAt, timeOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// setting: axis/<axis>, date, time, durationMinutes, confirmed/<participant> = the axes as confirmed; place is a text.
const settings = (doc: SharedDoc) => doc.getMap<unknown>('setting')

/** Axes that aren't named stay as they are. Changing one asks all others to confirm again. */
export function changeSetting(
  doc: SharedDoc,
  me: ParticipantId,
  { axes, place, ...plain }: Partial<Setting>,
): void {
  const map = settings(doc)
  change(doc, () => {
    for (const [field, value] of Object.entries(plain)) {
      if (value !== undefined && map.get(field) !== value) map.set(field, value)
    }
    if (place !== undefined) replaceText(doc.getText(textNames.place), place)
    const changed = Object.entries(axes ?? {}).filter(
      ([axis, option]) => option && map.get(`axis/${axis}`) !== option,
    )
    for (const [axis, option] of changed) map.set(`axis/${axis}`, option)
    if (changed.length > 0) map.set(`confirmed/${me}`, fingerprint(readAxes(doc)))
  })
}

export function confirmSetting(doc: SharedDoc, me: ParticipantId): void {
  change(doc, () => settings(doc).set(`confirmed/${me}`, fingerprint(readAxes(doc))))
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
export function readSettingConfirmedBy(doc: SharedDoc): ParticipantId[] {
  const present = fingerprint(readAxes(doc))
  return rowsUnder(settings(doc), 'confirmed').flatMap(({ id, value }) => {
    const participant = idOf<ParticipantId>(id)
    return participant && value === present ? [participant] : []
  })
}

function readAxes(doc: SharedDoc): Setting['axes'] {
  const axes = emptyRecord<string, string>()
  for (const { id, value } of rowsUnder(settings(doc), 'axis')) {
    const option = stringOf(value)
    if (option) axes[id] = option
  }
  return axes
}

/** `readAxes` gives them sorted, so equal axes give equal text. */
const fingerprint = (axes: Setting['axes']) => JSON.stringify(Object.entries(axes))
