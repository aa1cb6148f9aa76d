/** What became of the files; `cancelled` is a choice, `refused` and `failed` leave it to the person to try again. */
export type HandedOver = 'shared' | 'cancelled' | 'refused' | 'downloaded' | 'copied' | 'failed'

/**
 * Out of the app by whatever way the phone has. Call it straight from the tap, with the files made before:
 * a browser shares only while the touch is fresh.
 */
export async function handOver(files: File[]): Promise<HandedOver> {
  return canShare(files) ? share(files) : save(files)
}

/** As files of this phone, or where it has no such place, on its clipboard. */
export async function save(files: File[]): Promise<HandedOver> {
  return 'download' in HTMLAnchorElement.prototype ? download(files) : copyPicture(files)
}

/** Some browsers share only text, others only pictures of some kinds; asking is the one way to know. */
const canShare = (files: File[]): boolean =>
  typeof navigator.share === 'function' && navigator.canShare?.({ files }) === true

/** The files alone: with a text beside them several phones drop the files. */
async function share(files: File[]): Promise<HandedOver> {
  try {
    await navigator.share({ files })
    return 'shared'
  } catch (reason) {
    return reason instanceof DOMException && reason.name === 'AbortError' ? 'cancelled' : 'refused'
  }
}

function download(files: File[]): HandedOver {
  for (const file of files) {
    const address = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
    // Some browsers read the address only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return 'downloaded'
}

/** The clipboard holds one picture, and in most browsers only as PNG. */
async function copyPicture(files: File[]): Promise<HandedOver> {
  const [only, ...others] = files
  if (!only || others.length > 0 || typeof ClipboardItem === 'undefined') return 'failed'
  try {
    await navigator.clipboard.write([new ClipboardItem({ [only.type]: only })])
    return 'copied'
  } catch {
    return 'failed'
  }
}
