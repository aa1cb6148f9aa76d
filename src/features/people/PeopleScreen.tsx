import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Pack } from '../../domain/pack.ts'
import { isDue, type Person, proofOf } from '../../domain/people.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { useToday } from '../../i18n/useToday.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { AddPerson } from './AddPerson.tsx'
import { PersonRow } from './PersonRow.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { ProofSheet } from './ProofSheet.tsx'
import { type Listed, useStandings } from './useStandings.ts'
import './people.css'

/** A leader's own list: who it is time to talk with, and who not yet. */
export function PeopleScreen() {
  const navigate = useNavigate()
  const { common, people: words } = useMessages()
  const standings = useStandings()
  // The list lies in the notebook, as the person's phones do.
  const notebook = useView(useWorkspace().ownDevices.view)
  const trouble = notebook.state === 'trouble' ? common.trouble[notebook.trouble] : null
  const [asked, setAsked] = useState<Person['id'] | null>(null)
  const [proof, setProof] = useState<Pack | null>(null)
  const [isAdding, setAdding] = useState(false)
  const today = useToday()
  const due = standings?.filter(({ standing }) => isDue(standing, today)) ?? []
  const others = standings?.filter(({ standing }) => !isDue(standing, today)) ?? []
  const forms = new Map(standings?.flatMap(({ form }) => (form ? [[form.id, form]] : [])))
  const proofs = [...forms.values()].filter(form => proofOf(form, [], today) !== null)
  const shown = standings?.find(({ person }) => person.id === asked)

  return (
    <Screen
      bin="mine"
      header={
        <TopBar
          back={{ label: common.buttons.home, onPress: () => void navigate({ to: '/' }) }}
          title={common.titles.people}
        />
      }
      foot={
        <Button wide icon="plus" isDisabled={standings === null} onPress={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {trouble && (
        <Notice icon="phone" tone="warning">
          <b>{trouble.title}.</b> {trouble.todo}
        </Notice>
      )}
      {standings === null && !trouble && <p role="status">{common.status.loading}</p>}
      {standings?.length === 0 && <p className="people-none">{words.none}</p>}
      {group(words.due, due)}
      {group(due.length > 0 ? words.others : words.everybody, others)}
      {proofs.map(form => (
        <TextButton key={form.id} icon="record" onPress={() => setProof(form)}>
          <FormText of={form.name} within={name => words.proof.offer({ form: name })} locale={form.locale} />
        </TextButton>
      ))}
      {proof && (
        <ProofSheet
          form={proof}
          standings={(standings ?? [])
            .filter(({ form }) => form?.id === proof.id)
            .map(({ standing }) => standing)}
          onClose={() => setProof(null)}
        />
      )}
      {shown && <PersonSheet {...shown} onClose={() => setAsked(null)} />}
      {isAdding && <AddPerson onClose={() => setAdding(false)} />}
    </Screen>
  )

  function group(title: string, rows: Listed[]) {
    if (rows.length === 0) return null
    return (
      <section className="people-group">
        <h2>{title}</h2>
        <BinTab bin="mine" word={common.bins.mine.word} hint={words.hint} />
        <Paper cut="b">
          <ul>
            {rows.map(({ person, standing }) => (
              <li key={person.id}>
                <PersonRow person={person} standing={standing} onPress={() => setAsked(person.id)} />
              </li>
            ))}
          </ul>
        </Paper>
      </section>
    )
  }
}
