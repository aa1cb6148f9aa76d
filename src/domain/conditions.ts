import type { Cond } from './ruleShape.ts'

/** What is known at a path (`conversation.axis.setting`); null or undefined where nothing is. */
export type Facts = (path: string) => unknown

/** An unknown fact makes every comparison false, so that a pack can only ask for what it can name. */
export function holds(condition: Cond, facts: Facts): boolean {
  if (condition === true) return true
  if ('eq' in condition) return facts(condition.eq[0]) === condition.eq[1]
  if ('in' in condition) return condition.in[1].includes(facts(condition.in[0]))
  if ('gt' in condition) return compares(facts(condition.gt[0]), fact => fact > condition.gt[1])
  if ('lte' in condition) return compares(facts(condition.lte[0]), fact => fact <= condition.lte[1])
  if ('all' in condition) return condition.all.every(part => holds(part, facts))
  if ('any' in condition) return condition.any.some(part => holds(part, facts))
  return !holds(condition.not, facts)
}

/** What would have to be known for the condition to be decided; none where it is decided already. */
export function openPaths(condition: Cond, facts: Facts): string[] {
  const answer = decide(condition, facts)
  return typeof answer === 'boolean' ? [] : answer
}

/** True or false, or the paths that it hangs on. */
function decide(condition: Cond, facts: Facts): boolean | string[] {
  if (condition === true) return true
  if ('all' in condition) return decideAll(condition.all, false, facts)
  if ('any' in condition) return decideAll(condition.any, true, facts)
  if ('not' in condition) {
    const answer = decide(condition.not, facts)
    return typeof answer === 'boolean' ? !answer : answer
  }
  const unknown = pathsOf(condition).filter(path => facts(path) === undefined)
  return unknown.length > 0 ? unknown : holds(condition, facts)
}

/** One part that is `enough` decides, whatever else isn't known. */
function decideAll(parts: Cond[], enough: boolean, facts: Facts): boolean | string[] {
  const answers = parts.map(part => decide(part, facts))
  if (answers.includes(enough)) return enough
  const open = answers.flatMap(answer => (typeof answer === 'boolean' ? [] : answer))
  return open.length > 0 ? open : !enough
}

/** Every path that a condition asks for. */
export const pathsOf = (condition: Cond): string[] => comparisonsIn(condition).map(([path]) => path)

/** Every path that a condition asks for, and what it holds against what is known there. */
export function comparisonsIn(condition: Cond): [path: string, against: unknown][] {
  if (condition === true) return []
  if ('all' in condition) return condition.all.flatMap(comparisonsIn)
  if ('any' in condition) return condition.any.flatMap(comparisonsIn)
  if ('not' in condition) return comparisonsIn(condition.not)
  return Object.values(condition)
}

const compares = (fact: unknown, isSo: (fact: number) => boolean) => typeof fact === 'number' && isSo(fact)
