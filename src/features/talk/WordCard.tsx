import type { PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { SharedNotes } from './SharedNotes.tsx'
import { useNames } from './useNames.ts'
import { useTalkWords } from './useTalkWords.ts'
import './way.css'
import { WordStone } from './WordStone.tsx'

/** A leg of the walk with nothing but a word to talk about. */
export function WordCard({ word }: { word: PackNode }) {
  const { words } = useMessages().talk
  const names = useNames()
  const by = useTalkWords().find(({ node }) => node.id === word.id)?.by ?? []
  return (
    <>
      <h1 className="talk-question talk-leg-word">
        <WordStone by={by}>
          <FormText of={word.wording} />
        </WordStone>
      </h1>
      {by.length > 0 && (
        <p className="talk-lead">{words.pickedBy({ names: names(by.map(({ id }) => id)) })}</p>
      )}
      <p className="talk-lead">{words.walkWith}</p>
      <SharedNotes at={word} />
    </>
  )
}
