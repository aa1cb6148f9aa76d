import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useAgreement } from './useAgreement.ts'
import './modules.css'

/** How many are in, who has said yes, and the way there. */
export function ChosenModules({ chosen }: { chosen: { isIn: boolean; hangsOn: unknown[] }[] }) {
  const { view } = useSession()
  const { common, modules: words } = useMessages()
  const navigate = useNavigate()
  const agreement = useAgreement()
  const { id } = view.conversation
  return (
    <section className="modules-part">
      <BinTab bin="ours" word={common.bins.ours.word} hint={common.bins.ours.hint} />
      <Paper cut="c">
        <h2 className="paper-title">{words.part}</h2>
        <p>{words.partCount({ count: chosen.filter(({ isIn }) => isIn).length })}</p>
        <p className="icon-line">
          <Icon name={agreement.isAll ? 'check' : 'clock'} />
          <span>{agreement.said}</span>
        </p>
        <div className="modules-see">
          <Button
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/modules', params: { id } })}
          >
            {words.partSee}
          </Button>
        </div>
      </Paper>
    </section>
  )
}
