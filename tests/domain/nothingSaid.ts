import type { Conversation } from '../../src/domain/conversation.ts'
import type { ParticipantId } from '../../src/domain/ids.ts'

export const maja = 'maja' as ParticipantId
export const jonas = 'jonas' as ParticipantId

/** A walk that the two have agreed on, and in which nothing has been written, picked or decided. */
export const nothingSaid = (): Omit<Conversation, 'id' | 'pack' | 'participants'> => ({
  schema: 1,
  createdBy: maja,
  part: null,
  group: null,
  setting: {
    axes: { layout: 'skema', setting: 'walkntalk' },
    date: '2026-11-26',
    time: '10:00',
    durationMinutes: 75,
    place: 'Birkelundparken',
  },
  settingConfirmedBy: [maja, jonas],
  timeConfirmedBy: [maja, jonas],
  postponedCount: 0,
  chosenParts: {},
  issues: null,
  edition: { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} },
  picks: [],
  toldInPerson: [],
  keywordsUsed: [],
  board: {},
  checks: {},
  talk: { startedAt: null, endedAt: null },
  notes: {},
  shared: [],
  marks: [],
  agreements: [],
  planExtra: {},
  outcomes: {},
  nextFollowUp: '',
  previous: null,
  next: null,
  linked: [],
  confirmations: [],
  sealed: {},
  tasksDone: {},
})
