import { useMemo } from 'react'
import { encode } from 'uqr'
import './QrCode.css'

interface QrCodeProps {
  text: string
  label: string
  /** CSS pixels with the quiet zone; shrinks where the screen is narrower. */
  size?: number
}

/** Dark on white in every theme: many cameras can't read the inverse. */
export function QrCode({ text, label, size = 240 }: QrCodeProps) {
  const { side, dark } = useMemo(() => drawModules(text), [text])
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
function drawModules(text: string): { side: number; dark: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
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
