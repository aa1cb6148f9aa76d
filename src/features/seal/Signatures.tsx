import { signatureBounds, signaturePath } from '../../domain/signatureShape.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { InkDrawing } from '../../ui/InkDrawing.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** How those who signed the plan as it stands did it. */
export function Signatures() {
  const { view } = useSession()
  const { seal } = useMessages()
  const formats = useFormats()
  const { conversation, plan } = view
  const signed = conversation.participants.flatMap(({ id, name }) => {
    const signing = conversation.confirmations.find(
      ({ by, hash, signing }) => by === id && hash === plan.hash && signing !== undefined,
    )?.signing
    return signing && plan.confirmedBy.includes(id) ? [{ id, name, signing }] : []
  })
  if (signed.length === 0) return null

  return (
    <section className="signatures" aria-label={seal.sign.signatures}>
      <Paper cut="a">
        {signed.map(({ id, name, signing }) => (
          <div key={id}>
            {signing.strokes.length > 0 && (
              <InkDrawing
                path={signaturePath(signing.strokes)}
                box={signatureBounds(signing.strokes)}
                label={seal.sign.drawnBy({ name })}
              />
            )}
            {signing.name !== '' && <p className="hand">{signing.name}</p>}
            <p className="soft small">
              {[name, signing.date && formats.fullDay(signing.date)].filter(Boolean).join(', ')}
            </p>
          </div>
        ))}
      </Paper>
    </section>
  )
}
