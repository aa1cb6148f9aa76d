import { useRef, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { say } from '../../i18n/say.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { handOver } from '../../ui/handOver.ts'
import { Notice } from '../../ui/Notice.tsx'
import { readTextFile } from '../../ui/readTextFile.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import type { Handover, HandoverFailure } from '../../workspace/conversationSession.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { parcelFile } from './parcelFile.ts'
import { useNames } from './useNames.ts'

interface FileSheetProps {
  handover: Handover
  /** Null while they are being made, or can't be. */
  codes: string[] | null
  onTaken(): void
  onClose(): void
}

/** Several times what the codes of one handover can hold. */
const maxFileBytes = 8 * 1024 * 1024

/** The same codes as text in a file, for phones without a camera, or far from each other. */
export function FileSheet({ handover, codes, onTaken, onClose }: FileSheetProps) {
  const { view } = useSession()
  const { common, handover: words } = useMessages()
  const { file, failures } = words
  const name = useNames()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [sent, setSent] = useState<'shared' | 'downloaded' | 'failed' | null>(null)
  const [failure, setFailure] = useState<HandoverFailure | null>(null)

  async function take(read: string) {
    setSent(null)
    const taken = await handover.take(read)
    if (!taken.ok) return setFailure(taken.failure)
    if (taken.value.kind === 'taken') return onTaken()
    // Unlike a camera, a text doesn't bring what it lacks the next moment.
    setFailure('damaged')
  }

  async function open(chosen: File | undefined) {
    if (chosen) await take(await readTextFile(chosen, maxFileBytes))
    // The same file may be chosen again.
    if (picker.current) picker.current.value = ''
  }

  async function send(made: string[]) {
    setFailure(null)
    const mine = shortName(view.me.name, view.conversation.participants)
    const became = await handOver([parcelFile(made, file.name({ name: mine }), file.line({ name: mine }))])
    if (became === 'cancelled') return
    setSent(became === 'shared' || became === 'downloaded' ? became : 'failed')
  }

  return (
    <Sheet title={file.title} closeLabel={common.buttons.close} onClose={onClose}>
      <div className="handover-file">
        <p>{file.text}</p>
        <Button
          kind="go"
          wide
          icon="share"
          isDisabled={codes === null}
          onPress={() => codes && void send(codes)}
        >
          {file.share({ name })}
        </Button>
        <p className="soft small" role="status">
          {sent && file[sent]}
        </p>
        <input
          ref={picker}
          type="file"
          accept=".txt,text/plain"
          hidden
          onChange={event => void open(event.target.files?.[0])}
        />
        <Button wide icon="doc" onPress={() => picker.current?.click()}>
          {file.read({ name })}
        </Button>
        <Field
          label={file.paste}
          hint={file.pasteHint}
          value={text}
          maxLength={null}
          onChange={setText}
          onEnter={() => void take(text)}
        />
        {text.trim() !== '' && (
          <Button wide onPress={() => void take(text)}>
            {file.pasteGo}
          </Button>
        )}
        {failure && (
          <Notice icon="warning" tone="warning" isNews>
            {say(failures[failure], { name })}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
