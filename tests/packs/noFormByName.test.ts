import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' })
  .split('\n')
  .filter(file => /\.(ts|tsx|css)$/.test(file) && !file.startsWith('src/packs/'))
const forms = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/packs'], {
  encoding: 'utf8',
})
  .split('\n')
  .flatMap(file => /^src\/packs\/(.+)\.json$/.exec(file)?.[1] ?? [])

/** A name is a quoted id, or the beginning of one of a form's own ids; longer names don't stand in prose either. */
const namesForm = (text: string) =>
  forms.filter(id => new RegExp(`['"\`]${id}['"\`.]${id.length > 3 ? `|\\b${id}\\b` : ''}`, 'i').test(text))

test('No code outside src/packs knows a form by its name', () => {
  expect(forms.length).toBeGreaterThanOrEqual(5)
  expect(files.length).toBeGreaterThan(300)
  const guilty = files.flatMap(file => namesForm(readFileSync(file, 'utf8')).map(id => `${file}: ${id}`))
  expect(guilty).toEqual([])
})

test.each([
  "if (pack.id === 'ks') return",
  'const node = `lunner.m6`',
  '// only Kungsbacka has this',
  'x["goteborg"]',
])('The search finds %s', code => {
  expect(namesForm(code)).toHaveLength(1)
})

test('No code outside src/packs decides by a rule’s id', () => {
  const guilty = files.filter(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some(line => /['"`]R-[A-Z]{2,3}-/.test(line)),
  )
  expect(guilty).toEqual([])
})
