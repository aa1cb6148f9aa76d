import type { BrowserContext } from 'playwright-core'

/** What browsers have learnt since the spring of 2023 (Safari 16.5, Chrome 112): a page of this phone finds none of it. */
export const makeOlder = (phone: BrowserContext): Promise<unknown> => phone.addInitScript(forgetWhatIsNewer)

function forgetWhatIsNewer(): void {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
  const newer: [of: object | undefined, names: string[]][] = [
    [globalThis, ['Iterator', 'navigation', 'scheduler', 'CloseWatcher', 'Highlight']],
    [iterator, ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach']],
    [iterator, ['some', 'every', 'find']],
    [URL, ['canParse', 'parse']],
    [Promise, ['withResolvers', 'try']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Array, ['fromAsync']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference']],
    [Set.prototype, ['isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
    [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength']],
    [RegExp, ['escape']],
    [Math, ['sumPrecise']],
    [Error, ['isError']],
    [AbortSignal, ['any']],
    [Response, ['json']],
    [Response.prototype, ['bytes']],
    [Blob.prototype, ['bytes']],
    [ReadableStream, ['from']],
    [globalThis.StorageManager?.prototype, ['estimate']],
    [Element.prototype, ['moveBefore', 'setHTML', 'setHTMLUnsafe', 'getHTML']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover']],
    [HTMLDialogElement.prototype, ['requestClose', 'closedBy']],
    [Document.prototype, ['startViewTransition']],
    [IDBObjectStore.prototype, ['getAllRecords']],
  ]
  for (const [of, names] of newer) for (const name of names) if (of) Reflect.deleteProperty(of, name)
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator)
  Reflect.deleteProperty(ReadableStream.prototype, 'values')
}
