import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import type { Picture } from './usePicture.ts'

interface PlanPictureProps {
  picture: Picture
  addresses: string[]
  onBroken: () => void
}

/** The photo on the table: page below page, or the empty sheet while it is drawn. */
export function PlanPicture({ picture, addresses, onBroken }: PlanPictureProps) {
  const words = useMessages().file.picture
  if (picture.state === 'failed') {
    return (
      <div className="plan-sheet is-empty" role="alert">
        <p>{words.failed}</p>
        <Button icon="flip" onPress={onBroken}>
          {words.drawAgain}
        </Button>
      </div>
    )
  }
  if (addresses.length === 0) {
    return (
      <p className="plan-sheet is-empty" role="status">
        {words.drawing}
      </p>
    )
  }
  return addresses.map((address, at) => (
    <img
      key={address}
      className="plan-sheet"
      src={address}
      width="1240"
      height="1754"
      decoding="async"
      alt={addresses.length === 1 ? words.alt : words.altPage({ page: at + 1, count: addresses.length })}
      onError={onBroken}
    />
  ))
}
