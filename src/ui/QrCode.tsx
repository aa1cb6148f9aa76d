import { useMemo } from 'react'
import { encode } from 'uqr'
import './QrCode.css'

interface QrCodeProps {
  text: string
  label: string
  /** CSS pixels with the quiet zone; shrinks where the screen is narrower. */
  size?: number
  /** How much may be dirty or torn: M for paper, L for a screen, whose modules can then be larger. */
  correction?: 'L' | 'M'
}

/** Dark on white in every theme: many cameras can't read the inverse. */
export function QrCode({ text, label, size = 240, correction = 'M' }: QrCodeProps) {
  const { side, dark } = useMemo(() => drawModules(text, correction), [text, correction])
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${side} ${side}`}
      style={{ maxWidth: size }}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className="qr-code-light" d={`M0 0h${side}v${side}H0z`} />
      <path className="qr-code-dark" d={dark} />
    </svg>
  )
}

// The standard's quiet zone, in modules.
const quiet = 4

/** Runs of dark modules become one rectangle each, a fifth of the path that squares would make. */
function drawModules(text: string, ecc: 'L' | 'M'): { side: number; dark: string } {
  const { data, size } = encode(text, { ecc, border: 0 })
  let dark = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      dark += `M${from + quiet} ${y + quiet}h${x - from + 1}v1h-${x - from + 1}z`
    }
  })
  return { side: size + 2 * quiet, dark }
}
