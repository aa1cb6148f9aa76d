import type { CDPSession, Page } from 'playwright-core'

/** What a screen reader has of a page: roles and names, and an act on them. No selector, no place on the screen. */
export interface AccessTree {
  /** As a reader's "activate": fails when there is no such thing, or it is hidden from readers. */
  activate(role: string, name: RegExp): Promise<void>
  names(role: string): Promise<string[]>
  /** What is said without anybody going there. */
  said(): Promise<string[]>
  close(): Promise<void>
}

interface AxNode {
  nodeId: string
  parentId?: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  backendDOMNodeId?: number
}

export async function accessTree(page: Page): Promise<AccessTree> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const all = async () => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
    return nodes.filter(({ ignored }) => !ignored)
  }
  const nameOf = ({ name }: AxNode) => (name?.value ?? '').replaceAll('\u00ad', '').trim()
  return {
    async activate(role, name) {
      const nodes = await all()
      const found = nodes.find(node => node.role?.value === role && name.test(nameOf(node)))
      if (!found?.backendDOMNodeId) {
        const others = nodes.filter(node => node.role?.value === role).map(nameOf)
        throw new Error(`No ${role} is called ${name}, only ${others.join(' | ')}`)
      }
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendDOMNodeId })
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function () { this.click() }',
      })
    },
    names: async role => (await all()).filter(node => node.role?.value === role).map(nameOf),
    async said() {
      const nodes = await all()
      const statuses = new Set(
        nodes.filter(({ role }) => role?.value === 'status').map(({ nodeId }) => nodeId),
      )
      return nodes
        .filter(({ role, parentId }) => role?.value === 'StaticText' && statuses.has(parentId ?? ''))
        .map(nameOf)
    },
    close: () => session.detach(),
  }
}
