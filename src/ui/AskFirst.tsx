import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { Sheet } from './Sheet.tsx'

interface AskFirstProps {
  title: string
  closeLabel: string
  keep: string
  yes: string
  isBusy?: boolean
  /** Why it didn't happen. */
  trouble?: string | null
  onYes: () => void
  onClose: () => void
  children: ReactNode
}

/** Before what can't be taken back: says what happens, and to keep it is the nearer button. */
export function AskFirst(of: AskFirstProps) {
  return (
    <Sheet
      title={of.title}
      closeLabel={of.closeLabel}
      onClose={of.onClose}
      foot={
        <>
          <Button kind="go" wide onPress={of.onClose}>
            {of.keep}
          </Button>
          <Button wide isDisabled={of.isBusy ?? false} onPress={of.onYes}>
            {of.yes}
          </Button>
        </>
      }
    >
      {of.children}
      {of.trouble && (
        <Notice icon="warning" tone="warning" isNews>
          {of.trouble}
        </Notice>
      )}
    </Sheet>
  )
}
