import { startWorkspace } from '../../src/composition/machinery.ts'
import { playJonas, playMaja } from './story.ts'

/** Plays one person’s part of the story up to the middle of the talk, and then is that person’s phone. */
async function begin(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name) await deleted(name)
  const workspace = startWorkspace(trouble => say(`This browser keeps nothing: ${trouble}`))
  const play = location.hash === '#Maja' ? playMaja : playJonas
  const id = await play(workspace, { send: link => parent.postMessage({ link }, '*'), received })
  location.replace(`/c/${id}/talk`)
}

function received(): Promise<string> {
  return new Promise(come => {
    addEventListener('message', ({ data }) => typeof data?.link === 'string' && come(data.link))
  })
}

const deleted = (name: string): Promise<void> =>
  new Promise(done => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => done()
  })

function say(text: string): void {
  document.querySelector('[role=status]')!.textContent = text
}

begin().catch(error => say(String(error)))
