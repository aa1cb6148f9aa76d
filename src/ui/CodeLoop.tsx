import { useEffect, useState } from 'react'
import { QrCode } from './QrCode.tsx'
import './CodeLoop.css'

interface CodeLoopProps {
  codes: readonly string[]
  label(at: { at: number; of: number }): string
}

/** So many a second a cheap camera catches; one that misses a code gets it the next time round (measured: 3–4 kB/s). */
const codeMs = 125
/** Fewer than three changes a second disturb nobody. */
const calmCodeMs = 400

/** Shows codes one after the other, round and round, as large as there is room. */
export function CodeLoop({ codes, label }: CodeLoopProps) {
  const [shown, setShown] = useState(0)
  const at = shown % codes.length

  useEffect(() => {
    if (codes.length < 2) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setInterval(() => setShown(last => last + 1), isCalm ? calmCodeMs : codeMs)
    return () => clearInterval(timer)
  }, [codes])

  const text = codes[at]
  if (text === undefined) return null
  const words = label({ at: at + 1, of: codes.length })
  return (
    <div className="code-loop">
      <QrCode text={text} label={words} size={maxSide} correction="L" />
      {codes.length > 1 && (
        <p className="code-loop-place" aria-hidden="true">
          {words}
        </p>
      )}
    </div>
  )
}

const maxSide = 480
