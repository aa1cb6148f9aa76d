import { type ReactNode, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from './IconButton.tsx'
import './Sheet.css'
import { useModal } from './useModal.ts'
import { useReachableScroll } from './useReachableScroll.ts'

interface SheetProps {
  title: ReactNode
  closeLabel: string
  onClose: () => void
  foot?: ReactNode
  children: ReactNode
}

/** Open for as long as it is mounted. The portal keeps it free of the field's colours. */
export function Sheet({ title, closeLabel, onClose, foot, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useReachableScroll(body)
  useModal(dialog)
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one on the backdrop; Escape does the same.
    <dialog
      ref={dialog}
      className="sheet"
      tabIndex={-1}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      // A browser may close on a second Escape without asking; the screen has to hear of it.
      onClose={event => event.target === dialog.current && !dialog.current.open && onClose()}
      onClick={event => event.target === dialog.current && onClose()}
    >
      <div className="sheet-paper">
        <div className="sheet-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={closeLabel} onPress={onClose} />
        </div>
        <div ref={body} className="sheet-body">
          {children}
        </div>
        {foot && <div className="sheet-foot">{foot}</div>}
      </div>
    </dialog>,
    document.body,
  )
}
