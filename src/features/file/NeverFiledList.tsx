import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { type NeverFiled, neverFiled, neverFiledBins } from './neverFiled.ts'

export function NeverFiledList() {
  const { view } = useSession()
  const { common, file } = useMessages()
  const formats = useFormats()
  const words = file.archive
  const items = neverFiled(view)

  return (
    <section className="archive-part" aria-labelledby="never-filed">
      <h2 id="never-filed">{words.never}</h2>
      <p className="soft">{words.neverText}</p>
      {neverFiledBins
        .map(bin => ({ bin, of: items.filter(item => item.bin === bin) }))
        .filter(({ of }) => of.length > 0)
        .map(({ bin, of }) => (
          <div key={bin} className="never-bin">
            <BinTab bin={bin} word={common.bins[bin].word} hint={common.bins[bin].hint} />
            <Paper cut={bin === 'mine' ? 'b' : 'c'}>
              <dl className="never">
                {of.map(item => (
                  <div key={item.what}>
                    <dt>{nameOf(item)}</dt>
                    <dd className="soft small">
                      {'count' in item ? words.count({ count: item.count }) : words.unseen}
                    </dd>
                  </div>
                ))}
              </dl>
            </Paper>
          </div>
        ))}
    </section>
  )

  function nameOf(item: NeverFiled): string {
    if (item.what !== 'othersPreparation') return words[item.what]
    const people = view.others.filter(({ id }) => item.of.includes(id))
    const name =
      formats.list(people.map(person => shortName(person.name, view.conversation.participants))) ||
      common.somebody
    return words.othersPreparation({ name })
  }
}
