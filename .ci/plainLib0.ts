import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Two parts of lib0 that Yjs touches with a finger, and that bring much with them, in a few lines each. */
export function plainLib0(): Plugin {
  return {
    name: 'plain-lib0',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer = '') {
      const part = /^lib0\/(logging|environment)$/.exec(source)?.[1]
      const isInside = importer.includes('/node_modules/lib0/') && source === './environment.js'
      return part || isInside ? join(import.meta.dirname, 'lib0', `${part ?? 'environment'}.js`) : null
    },
  }
}
