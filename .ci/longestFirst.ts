import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute and more; begun last it would run alone on one core at the end. */
const longest = [
  'e2e/screens',
  'e2e/handover',
  'e2e/careScreens',
  'e2e/offline',
  'e2e/day',
  'e2e/badInput',
  'e2e/group',
  'e2e/lunner',
  'e2e/kungsbacka',
  'e2e/goteborg',
  'e2e/comeBackWoods',
  'sync/roomSession.property',
].map(name => `/tests/${name}.test.ts`)

/** A clean clone remembers no times, and a file's size says little of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex(path => moduleId.endsWith(path))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
