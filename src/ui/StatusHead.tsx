import type { ReactNode } from 'react'

/** Where things stand, at the head of a screen that changes by itself: read out when it does. */
export function StatusHead({ title, text }: { title: ReactNode; text: ReactNode }) {
  return (
    <div role="status">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
    </div>
  )
}
