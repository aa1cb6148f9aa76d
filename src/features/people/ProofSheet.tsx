import type { Pack } from '../../domain/pack.ts'
import { proofOf, type Standing } from '../../domain/people.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { isoToday } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useCopying } from '../../ui/useCopying.ts'

/** R-KBA-08: held or not, and how many; what stands here is what is shared, and nothing else. */
export function ProofSheet(of: { form: Pack; standings: Standing[]; onClose(): void }) {
  const { common, people } = useMessages()
  const [language] = useLanguage()
  const { became, copy, share } = useCopying()
  const words = people.proof
  const today = isoToday()
  const { employees, held } = proofOf(of.form, of.standings, today) ?? {}
  const lines = [
    `${packText(of.form.name, language)} ${today.slice(0, 4)}`,
    employees !== undefined && words.employees({ count: employees }),
    held !== undefined && words.held({ count: held }),
    employees !== undefined &&
      held !== undefined &&
      employees > 0 &&
      (held >= employees ? words.all : words.notAll),
  ].filter(line => line !== false)
  const uncounted = of.standings.filter(({ dueFrom }) => dueFrom === null).length
  const text = lines.join('\n')

  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={of.onClose}
      foot={
        <>
          <p className="small soft" role="status">
            {became && { copied: common.buttons.copied, failed: words.copyFailed }[became]}
          </p>
          <Button kind="go" wide icon="share" onPress={() => void share({ text }, text)}>
            {common.buttons.share}
          </Button>
          <Button wide icon="copy" onPress={() => void copy(text)}>
            {common.buttons.copy}
          </Button>
        </>
      }
    >
      <BinTab bin="record" word={words.tab} hint={common.bins.record.hint} />
      <Paper cut="b">
        <p className="proof-text">
          <FormText of={of.form.name} within={() => text} locale={of.form.locale} />
        </p>
      </Paper>
      <p className="soft small proof-none">{words.nothingElse}</p>
      {uncounted > 0 && <p className="small proof-none">{words.uncounted({ count: uncounted })}</p>}
    </Sheet>
  )
}
