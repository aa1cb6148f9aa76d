import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type CameraFailure, watchCamera } from './camera.ts'
import './Scanner.css'

export interface ScannerProps {
  label: string
  /** Shown in the camera's place when there is none: says how to go on without. */
  troubleText: ReactNode
  /** Every code as it is read; the same one again at most every 1.5 s. */
  onText: (text: string) => void
  onFailure?: (failure: CameraFailure) => void
}

export function Scanner({ label, troubleText, onText, onFailure }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [failure, setFailure] = useState<CameraFailure | null>(null)
  // The camera must not start anew because a screen rendered anew.
  const listeners = useRef({ onText, onFailure })
  useEffect(() => {
    listeners.current = { onText, onFailure }
  })
  useEffect(() => {
    if (!video.current) return
    return watchCamera(video.current, {
      onText: text => listeners.current.onText(text),
      onState: found => {
        setFailure(found)
        if (found) listeners.current.onFailure?.(found)
      },
    })
  }, [])
  return (
    <div className="scanner">
      <video ref={video} aria-label={label} muted playsInline hidden={failure !== null} />
      {failure ? (
        <div className="scanner-trouble" role="status">
          {troubleText}
        </div>
      ) : (
        <svg className="scanner-frame" viewBox="0 0 100 100" aria-hidden="true">
          <path d="M4 22C4 11 6 4 22 4M78 4c14 0 18 5 18 18M96 78c0 13-4 18-18 18M22 96C8 96 4 91 4 78" />
        </svg>
      )}
    </div>
  )
}
