import { useEffect, useRef } from 'react'
import { jointNotesOf } from '../../domain/jointNotes.ts'
import { chaptersOf } from '../../domain/way.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { askedText } from '../../i18n/questionText.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CompanyTick } from './CompanyTick.tsx'

/** All that the form asks, by chapter: a long form is walked in any order. */
export function OverviewSheet({
  at,
  onGo,
  onParts,
  onClose,
}: {
  at: string
  onGo(card: string): void
  onParts(): void
  onClose(): void
}) {
  const { view } = useSession()
  const { talk, common } = useMessages()
  const words = talk.overview
  const { pack, conversation } = view
  const { edition, notes } = conversation
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <Sheet title={words.title} closeLabel={common.buttons.close} onClose={onClose}>
      {view.movable.length > 0 && (
        <TextButton icon="list" onPress={onParts}>
          {talk.parts.offer}
        </TextButton>
      )}
      <div ref={list}>
        {chaptersOf(pack, edition).map(({ chapter, questions }) => (
          <section key={chapter.id} className="talk-chapter">
            {chapter.heading && (
              <h3>
                <FormText of={chapter.heading.wording} />
              </h3>
            )}
            <ul>
              {questions.map(question => {
                const { id } = question
                const hasNotes = jointNotesOf(pack, edition, question).some(({ node }) => notes[node]?.trim())
                return (
                  <li key={id}>
                    <button type="button" aria-current={id === at || undefined} onClick={() => onGo(id)}>
                      <span>
                        <FormText of={askedText(question)} />
                      </span>
                      {hasNotes && <Sign icon="pen" word={talk.tools.notes} />}
                      {view.bench.some(({ node, fate }) => node === id && fate === 'open') && (
                        <Sign icon="mark" word={talk.mark} />
                      )}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
      <CompanyTick />
    </Sheet>
  )
}

function Sign({ icon, word }: { icon: IconName; word: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className="visually-hidden">{word}</span>
    </>
  )
}
