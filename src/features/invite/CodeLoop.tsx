import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { CodeLoop as Loop } from '../../ui/CodeLoop.tsx'

/** The codes of an invitation or of its answer, once they are made. */
export function CodeLoop({ makeCodes }: { makeCodes(): Promise<string[]> }) {
  const words = useMessages().codes
  const [codes, setCodes] = useState<string[]>([])

  useEffect(() => {
    let isWanted = true
    void makeCodes().then(made => isWanted && setCodes(made))
    return () => {
      isWanted = false
    }
  }, [makeCodes])

  if (codes.length === 0) return <p role="status">{words.making}</p>
  return (
    <div className="invite-codes">
      <Loop codes={codes} label={words.code} />
    </div>
  )
}
