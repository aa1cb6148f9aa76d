import { createContext } from 'react'
import type { Messages } from './messages.ts'

type Part<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends
    | string
    | ((...of: never[]) => string)
    | readonly unknown[]
    ? Words[Key]
    : Part<Words[Key]>
}

/** For a group, some of the words between two are others. */
export type SayOfSeveral = Part<Omit<Messages, 'several'>>

/** Are the screens below about a group? Then `useMessages` speaks of several. */
export const OfSeveral = createContext(false)

/** The words, and over them those that are said otherwise; what isn't named stays. */
export function overlay<Words>(words: Words, over: unknown): Words {
  if (!isTree(words) || !isTree(over)) return (over ?? words) as Words
  const laid = Object.entries(over).map(([key, value]) => [key, overlay(words[key], value)])
  return { ...words, ...Object.fromEntries(laid) }
}

const isTree = (words: unknown): words is Record<string, unknown> =>
  typeof words === 'object' && words !== null && !Array.isArray(words)
