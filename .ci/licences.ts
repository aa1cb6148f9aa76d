import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

interface Package {
  folder: string
  name: string
  version: string
  license: string
  dependencies: string[]
}

/** Writes licenses.txt: the packages that the app is made of, each with its licence as it came with it. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const packages = installedWith(process.cwd())
      for (const output of Object.values(bundle)) {
        const sources = output.type === 'chunk' ? output.moduleIds : output.originalFileNames
        for (const source of sources) mustBeNamed(resolve(source), packages)
      }
      const sorted = [...packages.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: sorted.map(describe).join('\n\n') })
    },
  }
}

/** By folder: what package.json there depends on, and what that depends on. Packages of mere types ship nothing. */
function installedWith(root: string): Map<string, Package> {
  const found = new Map<string, Package>()
  const add = (name: string, from: string) => {
    const folder = folderOf(name, from)
    if (name.startsWith('@types/') || found.has(folder)) return
    const read = readPackage(folder)
    found.set(folder, read)
    for (const dependency of read.dependencies) add(dependency, folder)
  }
  for (const dependency of readPackage(root).dependencies) add(dependency, root)
  return found
}

function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder)
  if (dirname(from) === from) throw new Error(`${name} is not installed`)
  return folderOf(name, dirname(from))
}

function readPackage(folder: string): Package {
  const { name, version, license, dependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return { folder, name, version, license, dependencies: Object.keys(dependencies ?? {}) }
}

/** A tool that slips its own code into the app would otherwise do so without its licence. */
function mustBeNamed(source: string, packages: Map<string, Package>): void {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(source) ?? []
  if (folder && !packages.has(folder)) throw new Error(`${folder} is in the app, but no dependency of it`)
}

function describe({ folder, name, version, license }: Package): string {
  const texts = readdirSync(folder)
    .filter(file => /^(licen[cs]e|notice)/i.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0) throw new Error(`${name} came without the text of its licence`)
  const title = `${name} ${version} (${license})`
  return [`${title}\n${'='.repeat(title.length)}`, inside[name], ...texts].filter(Boolean).join('\n\n')
}

/** What a package carries within and its own licence doesn't say. */
const inside: Record<string, string> = {
  'zxing-wasm':
    'Contains ZXing-C++ (zxing-cpp), under the Apache License, Version 2.0, whose text stands under dexie.',
}
