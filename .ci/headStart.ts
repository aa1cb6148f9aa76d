import type { Plugin } from 'vite'

/** Lets one small chunk run as soon as it is there: in the page as a script of its own, before the large one's. */
export function headStart(module: string): Plugin {
  return {
    name: 'head-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          output => output.type === 'chunk' && output.moduleIds.some(id => id.endsWith(module)),
        )
        if (!chunk) throw new Error(`No chunk has ${module}`)
        // Nothing is shown before it, for it also knows whether the person wants it dark.
        const attrs = {
          type: 'module',
          async: true,
          blocking: 'render',
          fetchpriority: 'high',
          crossorigin: true,
        }
        // Foremost: what comes first is made ready first, and the large one takes long.
        return [{ tag: 'script', attrs: { ...attrs, src: `/${chunk.fileName}` }, injectTo: 'head-prepend' }]
      },
    },
  }
}
