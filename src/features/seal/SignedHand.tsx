import { signatureBounds, signaturePath } from '../../domain/signatureShape.ts'
import type { Signing } from '../../domain/signing.ts'
import { useMessages } from '../../i18n/messages.ts'
import { InkDrawing } from '../../ui/InkDrawing.tsx'

/** What somebody put under the plan. */
export function SignedHand({ signing, name }: { signing: Signing; name: string }) {
  const { sign } = useMessages().seal
  if (signing.strokes.length === 0) return signing.name && <span className="hand">{signing.name}</span>
  return (
    <InkDrawing
      path={signaturePath(signing.strokes)}
      box={signatureBounds(signing.strokes)}
      label={sign.drawnBy({ name })}
    />
  )
}
