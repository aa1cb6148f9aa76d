import { nodeOf } from '../../domain/content.ts'
import type { PackNode } from '../../domain/pack.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One more than fits: which of those in the pocket goes back? */
export function GiveUpSheet({ wanted, onClose }: { wanted: PackNode; onClose(): void }) {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
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
      <p>
        <FormText of={wanted.wording} within={word => words.text({ word })} />
      </p>
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
              <FormText of={node.wording} within={word => words.swap({ word })} />
            </Stone>
          )
        })}
      </div>
    </Sheet>
  )
}
