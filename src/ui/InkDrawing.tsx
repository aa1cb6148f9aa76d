import './InkDrawing.css'

interface InkDrawingProps {
  /** SVG's path, and where it lies. */
  path: string
  box: { left: number; top: number; width: number; height: number }
  label: string
}

/** What a hand drew, standing on its line. */
export function InkDrawing({ path, box, label }: InkDrawingProps) {
  const room = 14
  const view = [box.left - room, box.top - room, box.width + 2 * room, box.height + 2 * room]
  return (
    <svg className="ink-drawing" role="img" aria-label={label} viewBox={view.join(' ')}>
      <path d={path} />
    </svg>
  )
}
