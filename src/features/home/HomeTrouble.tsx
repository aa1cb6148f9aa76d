import { useStartMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TroublePage } from '../../ui/TroublePage.tsx'
import type { StorageTrouble } from '../../workspace/views.ts'
import { BrandBar } from './BrandBar.tsx'

/** Nothing can be read: the whole screen says so. */
export function HomeTrouble({ trouble }: { trouble: StorageTrouble }) {
  const { common } = useStartMessages()
  return (
    <TroublePage
      header={<BrandBar />}
      {...common.trouble[trouble]}
      actions={
        <Button kind="go" wide onPress={() => location.reload()}>
          {common.buttons.tryAgain}
        </Button>
      }
    />
  )
}

/** The conversations can be read, but the device can't keep more. */
export function StorageNotice({ trouble }: { trouble: StorageTrouble }) {
  const { title, todo } = useStartMessages().common.trouble[trouble]
  return (
    <Notice icon="phone" tone="warning">
      <b>{title}.</b> {todo}
    </Notice>
  )
}
