import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { QrCode } from '../../ui/QrCode.tsx'

/** Slow enough for a cheap camera to catch each, quick enough to come round again. */
const codeMs = 400

/** Shows codes one after the other, round and round: a camera that misses one gets it the next time. */
export function CodeLoop({ makeCodes }: { makeCodes(): Promise<string[]> }) {
  const { sideBySide } = useMessages().invite
  const [codes, setCodes] = useState<string[]>([])
  const [at, setAt] = useState(0)

  useEffect(() => {
    let isWanted = true
    void makeCodes().then(made => isWanted && setCodes(made))
    return () => {
      isWanted = false
    }
  }, [makeCodes])

  useEffect(() => {
    if (codes.length < 2) return
    const timer = setInterval(() => setAt(shown => (shown + 1) % codes.length), codeMs)
    return () => clearInterval(timer)
  }, [codes])

  const code = codes[at]
  if (code === undefined) return <p role="status">{sideBySide.making}</p>
  const label = sideBySide.code({ at: at + 1, of: codes.length })
  return (
    <div className="code-loop">
      <div className="qr-paper">
        <QrCode text={code} label={label} size={280} />
      </div>
      {codes.length > 1 && (
        <p className="soft small" aria-hidden="true">
          {label}
        </p>
      )}
    </div>
  )
}
