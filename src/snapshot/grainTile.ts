const side = 192

/** The tooth of paper: a faint, fixed noise, so that the same plan gives the same picture. */
export function grainTile(): OffscreenCanvas | HTMLCanvasElement {
  const tile = newCanvas(side, side)
  const context = tile.getContext('2d') as OffscreenCanvasRenderingContext2D
  const image = context.createImageData(side, side)
  const random = xorshift(0x51de0515)
  for (let at = 0; at < image.data.length; at += 4) {
    const darkness = Math.floor(random() * random() * 15)
    image.data.set([90, 70, 30, darkness], at)
  }
  context.putImageData(image, 0, 0)
  return tile
}

/** OffscreenCanvas where there is one; Safari before 16.4 has none. */
export function newCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height)
  return Object.assign(document.createElement('canvas'), { width, height })
}

function xorshift(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
