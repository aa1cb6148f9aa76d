import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useModal } from '../../ui/useModal.ts'

/** At the size of the paper itself, to be scrolled, and enlarged by the browser's own pinch. */
export function LargePicture({ addresses, onClose }: { addresses: string[]; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { common, file } = useMessages()
  useModal(dialog)
  return createPortal(
    <dialog
      ref={dialog}
      className="large-picture"
      tabIndex={-1}
      aria-label={file.large.title}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClose={event => event.target === dialog.current && !dialog.current.open && onClose()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard couldn't scroll. */}
      <section className="large-picture-pages" tabIndex={0} aria-label={file.large.hint}>
        {addresses.map((address, at) => (
          <img
            key={address}
            src={address}
            width="1240"
            height="1754"
            alt={
              addresses.length === 1
                ? file.picture.alt
                : file.picture.altPage({ page: at + 1, count: addresses.length })
            }
          />
        ))}
      </section>
      <Button kind="go" icon="close" onPress={onClose}>
        {common.buttons.close}
      </Button>
    </dialog>,
    document.body,
  )
}
