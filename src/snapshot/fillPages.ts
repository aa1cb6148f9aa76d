import type { AgreementLine } from './agreementLines.ts'
import { heightOf } from './block.ts'

/** A group's agreements, each as its lines. */
export interface TableGroup {
  blocks: AgreementLine[][]
  /** What the group's own heading needs, however little was agreed. */
  headingHeight: number
}

/** The part of a group that stands on one page. */
export interface Piece {
  group: number
  isContinued: boolean
  blocks: AgreementLine[][]
}

export const blockPadding = { top: 18, bottom: 16, between: 30 }

/** Breaks between agreements, and inside one only when it is longer than a page. Never an empty page. */
export function fillPages(groups: TableGroup[], room: { first: number; next: number }): Piece[][] {
  const pages: Piece[][] = [[]]
  groups.forEach(({ blocks, headingHeight }, group) => {
    let piece: Piece | null = null
    for (const block of blocks) {
      let rest = block
      while (rest.length > 0) {
        const page = pages.at(-1) ?? []
        const left = (pages.length === 1 ? room.first : room.next) - usedHeight(page, groups)
        const count = piece
          ? linesThatFit(rest, left - blockPadding.between)
          : linesThatFit(rest, left - blockPadding.top - blockPadding.bottom)
        const isFresh = page.length === 0
        if (!isFresh && !(isWorthStarting(rest, count, room.next) && (piece || headingHeight <= left))) {
          pages.push([])
          piece = null
          continue
        }
        // At least one line, however little room there is: else there would be no end.
        const taken = rest.slice(0, Math.max(1, count))
        if (piece) piece.blocks.push(taken)
        else {
          piece = { group, isContinued: rest !== blocks[0], blocks: [taken] }
          page.push(piece)
        }
        rest = rest.slice(taken.length)
        if (rest.length > 0) {
          pages.push([])
          piece = null
        }
      }
    }
  })
  return pages
}

function isWorthStarting(lines: AgreementLine[], count: number, pageRoom: number): boolean {
  const fitsOnePage = heightOf(lines) + blockPadding.top + blockPadding.bottom <= pageRoom
  return fitsOnePage ? count === lines.length : count >= fewestLines
}

export function pieceHeight({ group, blocks }: Piece, groups: TableGroup[]): number {
  const lines = sum(blocks.map(heightOf)) + (blocks.length - 1) * blockPadding.between
  return Math.max(groups[group]?.headingHeight ?? 0, lines + blockPadding.top + blockPadding.bottom)
}

/** Fewer at the foot of a page would tear a long text for nothing. */
const fewestLines = 3

const usedHeight = (pieces: Piece[], groups: TableGroup[]) =>
  sum(pieces.map(piece => pieceHeight(piece, groups)))

function linesThatFit(lines: AgreementLine[], room: number): number {
  let [count, used] = [0, 0]
  while (count < lines.length && used + (lines[count]?.height ?? 0) <= room)
    used += lines[count++]?.height ?? 0
  while (count > 0 && count < lines.length && lines[count - 1]?.keepsWithNext) count--
  return count
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
