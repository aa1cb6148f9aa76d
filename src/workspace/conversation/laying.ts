import {
  drawQuestion,
  layQuestion,
  layStone,
  putAside,
  takeBack,
  turnQuestion,
} from '../../document/board.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationSession } from '../workspace.ts'

type Laying = Pick<
  ConversationSession,
  'drawQuestion' | 'turnQuestion' | 'layQuestion' | 'layStone' | 'putAside' | 'takeBack'
>

/** What is done with the pieces: *ours*, and so only once the other is in. */
export function laying(doc: SharedDoc, isJoined: () => boolean): Laying {
  const whenJoined =
    <Of extends unknown[]>(act: (doc: SharedDoc, ...of: Of) => void) =>
    (...of: Of): void => {
      if (isJoined()) act(doc, ...of)
    }
  return {
    drawQuestion: whenJoined(drawQuestion),
    turnQuestion: whenJoined(turnQuestion),
    layQuestion: whenJoined(layQuestion),
    layStone: whenJoined(layStone),
    putAside: whenJoined(putAside),
    takeBack: whenJoined(takeBack),
  }
}
