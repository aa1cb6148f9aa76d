import { isoToday, useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { type Filing, placeName } from './filing.ts'

/** Whether it lies where it belongs: an act of its own, said by whoever put it there. */
export function FilingState({ filing }: { filing: Filing }) {
  const { session, view } = useSession()
  const { common, file } = useMessages()
  const formats = useFormats()
  const words = file.filing
  const place = placeName(filing.place, file.places)
  const isMine = filing.by.includes(view.me.id)
  const mayTick = isMine && !view.isReadOnly

  return (
    <section className="filing" aria-labelledby="filing-title">
      <h2 id="filing-title">{words.title}</h2>
      <p className="filing-said" role="status">
        <Icon name={filing.isDone ? 'check' : 'clock'} />
        <span>{said()}</span>
      </p>
      {filing.folders.length > 0 && (
        <div className="filing-folders">
          {filing.folders.map(({ of, tick, done }) => (
            <Tick
              key={of}
              isTicked={done !== null}
              isDisabled={!mayTick}
              hint={done && formats.sentence(dayOf(done))}
              onToggle={() => session.tickTask(tick)}
            >
              {of === view.me.id ? view.me.name : nameOf([of])}
            </Tick>
          ))}
        </div>
      )}
      {mayTick && filing.folders.length === 0 && (
        <TextButton icon={filing.done ? 'undo' : 'check'} onPress={() => session.tickTask(filing.task)}>
          {filing.done ? words.takeBack : words.tick({ place })}
        </TextButton>
      )}
    </section>
  )

  function said(): string {
    const { done, isDone } = filing
    if (!done || !isDone) return isMine ? words.tickHint : words.open({ name: nameOf(filing.by), place })
    const day = dayOf(done)
    return done.by === view.me.id
      ? words.doneByMe({ place, day })
      : words.doneBy({ name: nameOf([done.by]), place, day })
  }

  function dayOf({ at }: { at: string }): string {
    return formats.day(isoToday(new Date(at)))
  }

  function nameOf(ids: readonly string[]): string {
    const people = view.conversation.participants.filter(({ id }) => ids.includes(id))
    return (
      formats.list(people.map(({ name }) => shortName(name, view.conversation.participants))) ||
      common.somebody
    )
  }
}
