import { type RefObject, useLayoutEffect } from 'react'

/** Shows the dialog over everything for as long as it is mounted, and gives the focus back to what opened it. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const opener = document.activeElement
    shown.showModal()
    // The dialog itself takes the focus, so that its title is read first and no button lights up.
    shown.focus()
    return () => {
      shown.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [dialog])
}
