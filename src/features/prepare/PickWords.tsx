import { type ReactNode, useState } from 'react'
import { checksFor, keywordsOf } from '../../domain/content.ts'
import type { LText, PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Screen } from '../../ui/Screen.tsx'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { GiveUpSheet } from './GiveUpSheet.tsx'
import { Pocket } from './Pocket.tsx'

/** The bed of stones; what is picked up leaves a hollow and lies in the pocket. */
export function PickWords() {
  const { session, view } = useSession()
  const { pick: words, words: own } = useMessages().prepare
  const [wanted, setWanted] = useState<PackNode | null>(null)
  const { pack, me, mine, conversation } = view
  const exactly = pack.keywordSets[0]?.pick.exactly ?? 0
  const prompt = checksFor(pack, me.role, conversation.setting.axes).find(({ input }) => input === 'keywords')
  const isFixed = mine.isCommitted || view.isReadOnly
  return (
    <Screen writesTo={mine.isCommitted ? 'ours' : 'mine'} foot={<Pocket />}>
      <h1 className="keywords-title">{heading()}</h1>
      <ul
        className="stone-bed"
        aria-label={words.bed}
        // With every stone fixed, keys would have nothing to scroll the bed by.
        tabIndex={isFixed ? 0 : undefined}
      >
        {keywordsOf(pack).map(word => (
          <li key={word.id}>
            <Stone
              isPicked={mine.picks.includes(word.id)}
              isDisabled={isFixed}
              onPress={() => {
                if (session.togglePick(word.id) === 'full') setWanted(word)
              }}
            >
              <FormText of={word.wording} />
            </Stone>
          </li>
        ))}
      </ul>
      {wanted && <GiveUpSheet wanted={wanted} onClose={() => setWanted(null)} />}
    </Screen>
  )

  /** A closed pocket asks for nothing more, and leaves little room above it. */
  function heading(): ReactNode {
    if (mine.isCommitted) return own.title({ count: exactly })
    return prompt ? <FormText of={asHeading(prompt.wording)} /> : words.title({ count: exactly })
  }
}

const asHeading = ({ native, en }: LText): LText => ({ native: withoutStop(native), en: withoutStop(en) })
const withoutStop = (text: string) => text.replace(/\.$/, '')
