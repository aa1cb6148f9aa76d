import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const canaries: string[] = []

function depcruise(...paths: string[]): { violations: string[]; modules: number } {
  const { stdout } = spawnSync(
    join('node_modules', '.bin', 'depcruise'),
    [...paths, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  )
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[]; totalCruised: number }
  }
  return { violations: summary.violations.map(({ rule }) => rule.name), modules: summary.totalCruised }
}

function canary(room: string, source: string): string {
  const folder = mkdtempSync(join('src', room, 'canary-'))
  canaries.push(folder)
  const file = join(folder, 'canary.ts')
  writeFileSync(file, source)
  return file
}

afterAll(() => {
  for (const folder of canaries) rmSync(folder, { recursive: true, force: true })
})

describe('The house', () => {
  it('is seen whole by the tool that guards its walls', () => {
    const files = execFileSync('git', ['ls-files', 'src/**/*.ts', 'src/**/*.tsx'], {
      encoding: 'utf8',
    }).split('\n')
    expect(depcruise('src').modules).toBeGreaterThan(files.length * 0.9)
  })

  it('catches a room of pure rules that reaches for the storage', () => {
    const file = canary(
      'domain',
      "import { openStoredDoc } from '../../storage/storedDoc.ts'\nexport const x = openStoredDoc\n",
    )
    expect(depcruise(file).violations).toContain('domain-imports-only-its-own')
  })

  it('catches Yjs outside the rooms that keep documents', () => {
    const file = canary('workspace', "import * as Y from 'yjs'\nexport const doc = new Y.Doc()\n")
    expect(depcruise(file).violations).toContain('yjs-only-in-document-storage-sync')
  })

  it('catches a feature that imports another', () => {
    const file = canary(
      'features/home',
      "import { TalkScreen } from '../../talk/TalkScreen.tsx'\nexport const x = TalkScreen\n",
    )
    expect(depcruise(file).violations).toContain('features-never-each-other')
  })

  it('catches an import of nothing but a type', () => {
    const file = canary(
      'ui',
      "import type { Pack } from '../../domain/pack.ts'\nexport const nameOf = (pack: Pack) => pack.id\n",
    )
    expect(depcruise(file).violations).toContain('ui-imports-only-its-own')
  })

  it('catches an import that leads nowhere', () => {
    const file = canary('domain', "import { nothing } from './nowhere.ts'\nexport const x = nothing\n")
    expect(depcruise(file).violations).toContain('could-not-resolve')
  })
})
