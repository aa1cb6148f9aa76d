import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { PartsSheet } from './PartsSheet.tsx'

/** Where the form lets the two skip and move its parts. */
export function PartsOffer() {
  const { view } = useSession()
  const { parts: words } = useMessages().talk
  const [isOpen, setOpen] = useState(false)
  if (view.movable.length === 0) return null
  return (
    <>
      <TextButton icon="list" onPress={() => setOpen(true)}>
        {words.offer}
      </TextButton>
      {isOpen && <PartsSheet onClose={() => setOpen(false)} />}
    </>
  )
}
