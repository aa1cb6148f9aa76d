import { expect, test } from 'vitest'
import { wholeLanguages as languages } from './wholeLanguages.ts'

const { da, sv, en } = languages

/** Every text by its path; a function is told by its name alone, since its parameters are the compiler's to check. */
function textsByPath(messages: unknown, path = ''): Map<string, string> {
  if (typeof messages === 'string') return new Map([[path, messages]])
  if (typeof messages === 'function') return new Map([[path, 'function']])
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(messages as object)) {
    for (const [at, text] of textsByPath(value, `${path}/${key}`)) texts.set(at, text)
  }
  return texts
}

test.each(Object.entries(languages))(
  '%s has exactly the messages of Danish, lists as long as its',
  (_, messages) => {
    expect([...textsByPath(messages).keys()].sort()).toEqual([...textsByPath(da).keys()].sort())
  },
)

test.each(Object.entries(languages))('%s says something wherever Danish does', (_, messages) => {
  const danish = textsByPath(da)
  const silent = [...textsByPath(messages)].filter(
    ([at, text]) => text.trim() === '' && danish.get(at) !== '',
  )
  expect(silent).toEqual([])
})

test.each(Object.entries(languages))(
  '%s keeps to typographic apostrophes and single spaces',
  (_, messages) => {
    const careless = [...textsByPath(messages)].filter(([, text]) => /'| {2}|\.\.\./.test(text))
    expect(careless).toEqual([])
  },
)

// Norwegian and Danish share whole sentences by nature.
test('Swedish and English are left with no Danish sentence', () => {
  const danish = textsByPath(da)
  const sentences = (messages: unknown) =>
    [...textsByPath(messages)].filter(([at, text]) => text.split(' ').length > 5 && danish.get(at) === text)
  expect([...sentences(sv), ...sentences(en)]).toEqual([])
})

const ofThePhoneItself = [
  ...['Del', 'Føj til hjemmeskærm', 'Legg til på Hjem-skjerm'],
  ...['Dela', 'Lägg till på hemskärmen', 'Share', 'Add to Home Screen'],
]

test.each(Object.entries(languages))('%s names a button that one is sent to as it stands', (_, messages) => {
  const texts = everythingSaid(messages)
  const named = texts.flatMap(text => [...text.matchAll(/[»«“”]([^»«“”$]+)[»«“”]/g)].map(([, name]) => name))
  expect(named.filter(name => ![...texts, ...ofThePhoneItself].includes(name ?? ''))).toEqual([])
  expect(named.length).toBeGreaterThan(15)
})

/** Texts, and of functions what they are written as. */
const everythingSaid = (messages: unknown): string[] =>
  typeof messages === 'object' && messages !== null
    ? Object.values(messages).flatMap(everythingSaid)
    : [String(messages)]
