import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const [sheets, screens] = ['src/**/*.css', 'src/features/**/*.tsx'].map(pattern =>
  globSync(pattern).map(file => ({ file, text: readFileSync(file, 'utf8') })),
) as [Source[], Source[]]

interface Source {
  file: string
  text: string
}

test('No feature wears what only another’s stylesheet has: that comes to the page with the other’s screens alone', () => {
  const borrowed = screens.flatMap(({ file, text }) =>
    classesWorn(text)
      .map(name => ({ name, from: sheets.filter(sheet => styles(sheet.text, name)) }))
      .filter(({ from }) => from.length > 0 && from.every(sheet => isAnothers(sheet.file, file)))
      .map(({ name }) => `${file}: ${name}`),
  )
  expect(borrowed).toEqual([])
  expect(screens.flatMap(({ text }) => classesWorn(text)).length).toBeGreaterThan(500)
})

const classesWorn = (text: string) =>
  [...text.matchAll(/className="([^"]+)"/g)].flatMap(([, names]) => names!.split(' '))

const styles = (sheet: string, name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(sheet)

const isAnothers = (sheet: string, screen: string) =>
  sheet.startsWith('src/features/') && featureOf(sheet) !== featureOf(screen)

const featureOf = (file: string) => file.split('/')[2]
