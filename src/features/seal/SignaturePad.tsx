import { type PointerEvent, useRef, useState } from 'react'
import { signaturePath, withinLimits } from '../../domain/signatureShape.ts'
import { type SignatureStroke, signatureField } from '../../domain/signing.ts'
import './signaturePad.css'

interface SignaturePadProps {
  strokes: SignatureStroke[]
  label: string
  onChange(strokes: SignatureStroke[]): void
}

/** A line to write one's name on. Whoever has no finger to draw with types the name instead. */
export function SignaturePad({ strokes, label, onChange }: SignaturePadProps) {
  const pen = useRef<{ pointer: number; stroke: SignatureStroke } | null>(null)
  const [wet, setWet] = useState<SignatureStroke | null>(null)
  const { width, height } = signatureField

  function begin(event: PointerEvent<SVGSVGElement>) {
    // A palm or a second finger draws nothing.
    if (pen.current || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    pen.current = { pointer: event.pointerId, stroke: pointOf(event, event.currentTarget) }
    setWet(pen.current.stroke)
  }

  function draw(event: PointerEvent<SVGSVGElement>) {
    if (pen.current?.pointer !== event.pointerId) return
    // Between two frames a quick hand is in several places.
    const seen = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const each of seen.length > 0 ? seen : [event.nativeEvent]) {
      const point = pointOf(each, event.currentTarget)
      if (isFurther(pen.current.stroke, point)) pen.current.stroke = [...pen.current.stroke, ...point]
    }
    setWet(pen.current.stroke)
  }

  function end(event: PointerEvent<SVGSVGElement>) {
    if (pen.current?.pointer !== event.pointerId) return
    const { stroke } = pen.current
    pen.current = null
    setWet(null)
    onChange(withinLimits([...strokes, stroke]))
  }

  return (
    <svg
      className="signature-pad"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path className="signature-line" d={`M60 ${height * 0.76}H${width - 60}`} />
      {strokes.length === 0 && !wet && (
        <text x={width / 2} y={height * 0.94}>
          {label}
        </text>
      )}
      <path className="signature-ink" d={signaturePath(wet ? [...strokes, wet] : strokes)} />
    </svg>
  )
}

function pointOf({ clientX, clientY }: { clientX: number; clientY: number }, pad: Element): [number, number] {
  const { left, top, width, height } = pad.getBoundingClientRect()
  return [
    within(((clientX - left) / width) * signatureField.width, signatureField.width),
    within(((clientY - top) / height) * signatureField.height, signatureField.height),
  ]
}

const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)))

/** Nearer points only make the line tremble. */
function isFurther(stroke: SignatureStroke, [x, y]: [number, number]): boolean {
  return Math.hypot(x - (stroke.at(-2) ?? 0), y - (stroke.at(-1) ?? 0)) >= leastStep
}
const leastStep = 6
