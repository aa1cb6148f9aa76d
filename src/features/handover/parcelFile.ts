/** One line for people, then a code a line: a text file is what every phone's sharing takes. */
export const parcelFile = (codes: readonly string[], name: string, line: string): File =>
  new File([[line, '', ...codes, ''].join('\n')], `${name}.txt`, { type: 'text/plain' })

/** Out of the app by the phone's own sharing, else to its downloads. Call it straight from the tap. */
export async function sendFile(file: File): Promise<'shared' | 'cancelled' | 'downloaded' | 'failed'> {
  const files = [file]
  if (typeof navigator.share !== 'function' || !navigator.canShare?.({ files })) return download(file)
  try {
    // The file alone: with a text beside it several phones drop the file.
    await navigator.share({ files })
    return 'shared'
  } catch (reason) {
    return reason instanceof DOMException && reason.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}

function download(file: File): 'downloaded' {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'downloaded'
}
