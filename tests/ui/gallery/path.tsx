import type { ReactNode } from 'react'
import type { Strand } from '../../../src/ui/lines/GroupStrokes.tsx'
import { PathStrip } from '../../../src/ui/lines/PathStrip.tsx'
import { TopBar } from '../../../src/ui/TopBar.tsx'

const names = ['Invitér', 'Forbered', 'Tal', 'Aftal', 'Forsegl', 'Arkivér', 'Følg op']

/** The header of a conversation, as the route gives it. */
export function Path(of: {
  title: string
  sub: string
  at: number
  leader?: number
  employee?: number
  members?: readonly Strand[]
  right?: ReactNode
}) {
  return (
    <>
      <TopBar back={{ label: 'Tilbage', onPress: nothing }} title={of.title} sub={of.sub} right={of.right} />
      <PathStrip
        label="Stien"
        closedHint="kommer senere"
        stations={names.map((label, i) => ({ id: label, label, isOpen: i <= of.at }))}
        at={of.at}
        leader={of.leader ?? of.at}
        employee={of.employee ?? of.at}
        members={of.members}
        onGo={nothing}
      />
    </>
  )
}

export const nothing = () => {}

export function textOf(initial: string) {
  let text = initial
  const listeners = new Set<() => void>()
  return {
    get: () => text,
    set: (wanted: string) => {
      text = wanted
      for (const listen of listeners) listen()
    },
    subscribe: (listen: () => void) => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}
