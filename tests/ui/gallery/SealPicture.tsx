import { BinTab } from '../../../src/ui/BinTab.tsx'
import { Button } from '../../../src/ui/Button.tsx'
import { KnotArt } from '../../../src/ui/lines/KnotArt.tsx'
import { Paper } from '../../../src/ui/Paper.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { TextButton } from '../../../src/ui/TextButton.tsx'
import { nothing, Path } from './path.tsx'

export function SealPicture() {
  return (
    <Screen
      bin="record"
      header={<Path title="Samtale med Maja" sub="Torsdag 26. november" at={4} />}
      foot={
        <Button kind="go" size="talk" wide onPress={nothing}>
          Ja, det er vores plan
        </Button>
      }
    >
      <h1>Træk knuden til</h1>
      <p className="soft">Tre aftaler. I ser på dem igen 28. maj 2027.</p>
      <KnotArt leader employee={false} />
      <div className="grow" />
      <BinTab bin="record" word="Mappen" hint="det er det, mappen får" />
      <Paper cut="b">
        <p className="small soft">Samme kode på begge telefoner?</p>
        <p style={{ fontSize: '2.75rem', fontWeight: 720, lineHeight: 1.15 }}>7KD4 R2MX</p>
        <TextButton icon="doc" onPress={nothing}>
          Se planen, som mappen får den
        </TextButton>
      </Paper>
    </Screen>
  )
}
