import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PackId } from '../../src/domain/ids.ts'
import { catalogue } from '../../src/packs/catalogue.ts'
import { fetchPack } from '../../src/packs/fetchPack.ts'
import { jsonOfPack, readPack } from './readPack.ts'

const files = readdirSync(new URL('../../src/packs/', import.meta.url))
const inHouse = files.flatMap(name => (/^(.+)\.json$/.exec(name)?.[1] as PackId) ?? [])

test('The catalogue names each form as the form names itself', async () => {
  for (const { id, ...offered } of catalogue) {
    const { locale, organisation, name } = await readPack(id)
    expect({ locale, organisation, name }).toMatchObject(offered)
  }
})

test('It offers every form in the house', () => {
  expect(catalogue.map(({ id }) => id).sort()).toEqual([...inHouse].sort())
})

test('A form that this app does not have is refused', async () => {
  await expect(fetchPack('atlantis' as PackId)).rejects.toThrow('No pack atlantis')
})

test('A form can be fetched without a parser: parsing changes nothing in it', async () => {
  for (const id of inHouse) expect(await readPack(id)).toEqual(jsonOfPack(id))
})
