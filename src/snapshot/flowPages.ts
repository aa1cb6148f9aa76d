import { type Block, heightOf } from './block.ts'

/** Blocks by page, in their order. Never an empty page, and nothing is left out however little room there is. */
export function flowPages(blocks: Block[], room: { first: number; next: number }): Block[][] {
  const pages: Block[][] = [[]]
  const left = () => (pages.length === 1 ? room.first : room.next) - heightOf(pages.at(-1) ?? [])
  const turn = (next: Block) => {
    pages.push(next.again ? [next.again] : [])
  }
  /** A fresh page has at most the heading that stands there again. */
  const isFresh = (next: Block) => (pages.at(-1)?.length ?? 0) <= (next.again && pages.length > 1 ? 1 : 0)

  for (let at = 0; at < blocks.length; at++) {
    let rest = blocks[at] as Block
    const together = heightWithNext(blocks, at, room.next)
    if (together > left() && !isFresh(rest) && !isWorthSplitting(rest, left(), room.next)) turn(rest)
    for (let parts = splitFor(rest, left()); parts; parts = splitFor(rest, left())) {
      pages.at(-1)?.push(parts[0])
      rest = { ...parts[1], again: rest.again, keepsWithNext: rest.keepsWithNext }
      turn(rest)
    }
    pages.at(-1)?.push(rest)
  }
  return pages.map(page =>
    page.map((each, at) => {
      const isTop = at === 0 || (at === 1 && page[0] === each.again)
      return each.placed?.({ isTop, isFoot: at === page.length - 1 }) ?? each
    }),
  )
}

/** What may not be parted from what follows it goes to the next page with it, unless that would fill more than a page. */
function heightWithNext(blocks: Block[], from: number, page: number): number {
  const last = blocks.slice(from).findIndex(({ keepsWithNext }) => !keepsWithNext)
  const together = blocks.slice(from, last === -1 ? undefined : from + last + 1)
  return heightOf(together) <= page ? heightOf(together) : heightOf(together.slice(0, 2))
}

const isWorthSplitting = (block: Block, left: number, page: number) =>
  block.split !== null && block.height > page && left > leastWorth
const leastWorth = 240

const splitFor = (block: Block, left: number) =>
  block.height > left && block.split ? block.split(left) : null
