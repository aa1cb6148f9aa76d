import { useMessages } from '../../i18n/messages.ts'
import type { SnapshotContent } from '../../snapshot/content.ts'
import { textTwin } from '../../snapshot/textTwin.ts'
import { words as printed } from '../../snapshot/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import { PlanContents } from './PlanContents.tsx'

/** The same as the picture, to be read, heard or copied. */
export function TextSheet({ content, onClose }: { content: SnapshotContent; onClose(): void }) {
  const { common, file } = useMessages()
  const { became, copy } = useCopying()

  return (
    <Sheet
      title={file.text.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <>
          <p className="small soft centred-line" role="status">
            {became && { copied: file.text.copied, failed: file.text.copyFailed }[became]}
          </p>
          <Button kind="go" wide icon="copy" onPress={() => void copy(textTwin(content))}>
            {file.text.copy}
          </Button>
        </>
      }
    >
      <PlanContents content={content} />
      <p className="plan-code small soft" lang={content.locale}>
        {printed[content.locale].checkCode} {content.checkCode}
        <br />
        SHA-256 {content.hash}
      </p>
    </Sheet>
  )
}
