import type { Cond } from './pack.ts'

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

/** Every path that a condition asks for. */
export function pathsOf(condition: Cond): string[] {
  if (condition === true) return []
  if ('eq' in condition) return [condition.eq[0]]
  if ('in' in condition) return [condition.in[0]]
  if ('gt' in condition) return [condition.gt[0]]
  if ('lte' in condition) return [condition.lte[0]]
  if ('all' in condition) return condition.all.flatMap(pathsOf)
  if ('any' in condition) return condition.any.flatMap(pathsOf)
  return pathsOf(condition.not)
}

const compares = (fact: unknown, isSo: (fact: number) => boolean) => typeof fact === 'number' && isSo(fact)
