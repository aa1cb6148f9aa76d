/** What a chosen file holds, as text; nothing when it can't be read, or is too large to be what we look for. */
export async function readTextFile(file: File, maxBytes: number): Promise<string> {
  return file.size <= maxBytes ? file.text().catch(() => '') : ''
}
