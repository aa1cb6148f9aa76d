import { useState } from 'react'
import { Button } from '../../../src/ui/Button.tsx'
import { Chip } from '../../../src/ui/Chip.tsx'
import { PairLine } from '../../../src/ui/lines/PairLine.tsx'
import { Scanner } from '../../../src/ui/Scanner.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { SharedText } from '../../../src/ui/SharedText.tsx'
import { Sheet } from '../../../src/ui/Sheet.tsx'
import { textOf } from './path.tsx'

const text = textOf('Vi går en tur')
// The test plays the other phone.
Object.assign(window, { sharedText: text })

/** What tests/ui/controls.test.ts touches in a real browser. */
export function ControlsPicture() {
  const [open, setOpen] = useState<'sheet' | 'scanner' | 'nothing'>('nothing')
  const [read, setRead] = useState('')
  const [hasText, setText] = useState(true)
  const [reach, setReach] = useState(1)
  const [isChosen, setChosen] = useState(false)
  const [isSaid, setSaid] = useState(false)
  return (
    <Screen header={null}>
      {hasText && (
        <SharedText
          handle={text}
          label="Note"
          placeholder="A hint"
          limit={{ characters: 200, reached: 'Full' }}
        />
      )}
      <Button onPress={() => setText(false)}>Leave</Button>
      <Button onPress={() => setOpen('sheet')}>Open</Button>
      <Button onPress={() => setOpen(open === 'scanner' ? 'nothing' : 'scanner')}>Scan</Button>
      <Button onPress={() => setReach(reach + 3)}>Walk</Button>
      <div className="chips">
        <Chip isOn={isChosen} onPress={() => setChosen(true)}>
          In a month
        </Chip>
      </div>
      <Button kind={isSaid ? 'wait' : 'go'} onPress={() => setSaid(true)}>
        {isSaid ? 'Waiting' : 'Agree'}
      </Button>
      <PairLine leader={reach} employee={1} />
      <output>{read}</output>
      {open === 'scanner' && <Scanner label="Camera" troubleText="No camera" onText={setRead} />}
      {open === 'sheet' && (
        <Sheet title="A sheet" closeLabel="Close" onClose={() => setOpen('nothing')}>
          <p>Words</p>
        </Sheet>
      )}
    </Screen>
  )
}
