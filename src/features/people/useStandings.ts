import { useEffect, useState } from 'react'
import type { PackId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { type Person, type Standing, standingOf } from '../../domain/people.ts'
import { isoToday } from '../../i18n/format.ts'
import { useHome, useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'

export interface Listed {
  person: Person
  /** Null while it is being fetched, or when this app doesn't have it. */
  form: Pack | null
  standing: Standing
}

/** Null until the list is there. */
export function useStandings(): Listed[] | null {
  const workspace = useWorkspace()
  const people = useView(workspace.people.view)
  const home = useHome()
  const [forms, setForms] = useState<ReadonlyMap<PackId, Pack>>(new Map())
  const wanted = [...new Set(people?.map(({ form }) => form))].sort().join(' ')
  useEffect(() => {
    let isWanted = true
    for (const id of wanted.split(' ').filter(Boolean) as PackId[])
      workspace.loadPack(id).then(
        form => isWanted && setForms(known => new Map(known).set(id, form)),
        () => {}, // a form of another app: nothing is said about when
      )
    return () => {
      isWanted = false
    }
  }, [workspace, wanted])

  if (!people || home.state !== 'ready') return null
  const today = isoToday()
  return people.map(person => {
    const form = forms.get(person.form) ?? null
    const known = form ?? {
      audience: [],
      cadence: { perYear: null, extraTalks: 'none' as const },
      window: null,
    }
    return { person, form, standing: standingOf(person, known, home.conversations, today) }
  })
}
