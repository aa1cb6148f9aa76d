import { nodeOf } from '../../domain/content.ts'
import type { PackNode } from '../../domain/pack.ts'
import { sideOf } from '../../domain/participants.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One more than fits: which of those in the pocket goes back? */
export function GiveUpSheet({ wanted, onClose }: { wanted: PackNode; onClose(): void }) {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const [language] = useLanguage()
  const words = prepare.giveUp
  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button wide onPress={onClose}>
          {words.keep}
        </Button>
      }
    >
      <p>{words.text({ word: packText(wanted.wording, language) })}</p>
      <div className="give-up">
        {view.mine.picks.map(id => {
          const node = nodeOf(view.pack, id)
          if (!node) return null
          return (
            <Stone
              key={id}
              who={sideOf(view.me.role)}
              onPress={() => {
                session.swapPick(id, wanted.id)
                onClose()
              }}
            >
              {words.swap({ word: packText(node.wording, language) })}
            </Stone>
          )
        })}
      </div>
    </Sheet>
  )
}
