import { createContext, useContext, useEffect } from 'react'
import { useWalk } from './useWalk.ts'

/** Every screen draws the path anew; this is what the last one showed, so that the line can walk on from there. */
export const LastReach = createContext<SeenReach | null>(null)

interface SeenReach {
  leader: number | null
  employee: number | null
}

export const nothingSeen = (): SeenReach => ({ leader: null, employee: null })

export function useWalkingReach(leader: number, employee: number): { leader: number; employee: number } {
  const seen = useContext(LastReach)
  const walking = {
    leader: useWalk(leader, seen?.leader ?? leader),
    employee: useWalk(employee, seen?.employee ?? employee),
  }
  useEffect(() => {
    if (!seen) return
    seen.leader = leader
    seen.employee = employee
  }, [seen, leader, employee])
  return walking
}
