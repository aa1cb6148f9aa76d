/** For a cheap camera a module should be so many pixels or more (measured). */
const pixelsPerModule = 4.8

/** Modules of a side with the quiet zone, and what a QR code of that size carries of ours at the lowest correction. */
const sizes = [
  { modules: 81, bytes: 440 },
  { modules: 77, bytes: 398 },
  { modules: 73, bytes: 352 },
  { modules: 69, bytes: 308 },
  { modules: 65, bytes: 258 },
  { modules: 61, bytes: 218 },
  { modules: 57, bytes: 182 },
] as const

/** As much as a code can hold and still be read from a screen of this size: upright it has the width, lying the height. */
export function bytesPerCode(screen: { width: number; height: number }): number {
  const side = codeSide(screen)
  return (sizes.find(({ modules }) => modules * pixelsPerModule <= side) ?? sizes[6]).bytes
}

/** As handover.css and CodeLoop.css lay it out. */
function codeSide({ width, height }: { width: number; height: number }): number {
  const isLying = height <= 480 && width >= 480
  return isLying ? Math.min(0.6 * width, height - 84) : Math.min(width, 0.62 * height)
}
