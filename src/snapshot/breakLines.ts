import type { Font, Metrics } from './displayList.ts'

/**
 * Breaks between words, inside a word only when it is wider than a line; no visible character is added or lost.
 * A number and what it counts stay together, as in `26. november`.
 */
export function breakLines(text: string, font: Font, width: number, { measure }: Metrics): string[] {
  const fits = (line: string) => measure(line, font) <= width
  return text.split('\n').flatMap(paragraph => breakParagraph(paragraph, fits))
}

type Fits = (line: string) => boolean

function breakParagraph(paragraph: string, fits: Fits): string[] {
  const lines: string[] = []
  let line = ''
  const words = paragraph
    .split(betweenWords)
    .flatMap(word => (fits(word) ? [word.replace(/\s+/, ' ')] : word.split(/\s+/)))
  for (const word of words.filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = fits(word) ? [word] : breakWord(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

const betweenWords = /(?<!\d\.?)\s+|\s+(?!\p{Ll})/u

function breakWord(word: string, fits: Fits): string[] {
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment)
  const pieces: string[] = []
  while (letters.length > 0) {
    const count = breakPoint(letters, lettersThatFit(letters, fits))
    pieces.push(letters.splice(0, count).join(''))
  }
  return pieces
}

/** At least one, however narrow the line: else there would be no end. */
function lettersThatFit(letters: string[], fits: Fits): number {
  let [enough, tooMany] = [1, letters.length + 1]
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1
    if (fits(letters.slice(0, middle).join(''))) enough = middle
    else tooMany = middle
  }
  return enough
}

/** After a hyphen, slash or the like when there is one, as in addresses and compounds. */
function breakPoint(letters: string[], most: number): number {
  if (most >= letters.length) return letters.length
  const natural = letters.slice(0, most).findLastIndex(letter => /[-/–_.,;&?=\u00ad]/.test(letter)) + 1
  return natural > most / 3 ? natural : most
}

/** By graphemes, so that neither an emoji nor an accent is torn from its letter. */
const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })
