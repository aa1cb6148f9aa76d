import { useState } from 'react'
import { canonicalName } from '../../domain/planText.ts'
import { isDrawn, isSignature, type Signing, type SigningAsked } from '../../domain/signing.ts'
import { isoToday } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { SignaturePad } from './SignaturePad.tsx'

interface SignSheetProps {
  asked: SigningAsked
  /** As the plan has it. */
  name: string
  onSign(signing: Signing): void
  onClose(): void
}

/** What the form asks of somebody who says yes: a name, a finger's drawing, a day. Theirs alone, on their own phone. */
export function SignSheet({ asked, name: ownName, onSign, onClose }: SignSheetProps) {
  const { common, seal } = useMessages()
  const words = seal.sign
  const isNamed = asked.name === 'required'
  const [isByFinger, setByFinger] = useState(asked.drawing === 'either')
  const [name, setName] = useState(ownName)
  const [strokes, setStrokes] = useState<Signing['strokes']>([])
  const [date, setDate] = useState(asked.date ? isoToday() : '')

  const isTooLittle = isByFinger && strokes.length > 0 && !isDrawn(strokes)
  const signing: Signing = {
    name: isNamed || (asked.name === 'either' && !isByFinger) ? canonicalName(name) : '',
    strokes: isByFinger ? strokes : [],
    date,
  }
  const isWhole =
    !isTooLittle &&
    (!asked.date || date !== '') &&
    (asked.name === 'none' || signing.name !== '' || (!isNamed && signing.strokes.length > 0))

  return (
    <Sheet
      title={isSignature(asked) ? words.title : words.dayTitle}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" wide size="talk" isDisabled={!isWhole} onPress={() => onSign(signing)}>
          {isSignature(asked) ? words.yes : words.yesDay}
        </Button>
      }
    >
      <div className="sign-form">
        {(isNamed || (asked.name === 'either' && !isByFinger)) && (
          <Field label={words.name} value={name} maxLength={200} autoComplete="name" onChange={setName} />
        )}
        {isByFinger && (
          <div>
            <SignaturePad
              strokes={strokes}
              label={strokes.length > 0 ? words.drawn : words.pad}
              onChange={setStrokes}
            />
            {/* Always there: a sheet that grew would move the line away from under the finger. */}
            <div className="sign-acts">
              <TextButton
                icon="undo"
                isDisabled={strokes.length === 0}
                onPress={() => setStrokes(strokes.slice(0, -1))}
              >
                {words.undo}
              </TextButton>
              <TextButton icon="trash" isDisabled={strokes.length === 0} onPress={() => setStrokes([])}>
                {words.clear}
              </TextButton>
            </div>
          </div>
        )}
        {asked.drawing !== 'none' && (
          <TextButton icon={isByFinger ? 'text' : 'pen'} onPress={() => setByFinger(!isByFinger)}>
            {otherWay()}
          </TextButton>
        )}
        {asked.date && (
          <DayField label={isSignature(asked) ? words.day : words.dayOfYes} value={date} onChange={setDate} />
        )}
        <p className="soft small" role="status">
          {isTooLittle ? words.little : isSignature(asked) ? words.lead : words.dayLead}
        </p>
      </div>
    </Sheet>
  )

  function otherWay(): string {
    if (isNamed) return isByFinger ? words.withoutFinger : words.alsoFinger
    return isByFinger ? words.toName : words.toFinger
  }
}
