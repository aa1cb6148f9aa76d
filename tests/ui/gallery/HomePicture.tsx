import { Button } from '../../../src/ui/Button.tsx'
import { IconButton } from '../../../src/ui/IconButton.tsx'
import { BigPair } from '../../../src/ui/lines/BigPair.tsx'
import { BrandMark } from '../../../src/ui/lines/BrandMark.tsx'
import { PairLine } from '../../../src/ui/lines/PairLine.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { nothing } from './path.tsx'

export function HomePicture() {
  return (
    <Screen
      header={
        <div className="row" style={{ padding: '12px 12px 0 24px', minHeight: 68 }}>
          <BrandMark />
          <b className="grow">Side om side</b>
          <IconButton icon="gear" label="Indstillinger" onPress={nothing} />
        </div>
      }
      foot={
        <Button wide icon="plus" onPress={nothing}>
          Ny samtale
        </Button>
      }
    >
      <h1 style={{ fontSize: 'var(--t-3xl)', lineHeight: 'var(--lh-3xl)' }}>
        Jonas er klar.
        <br />
        Nu er det dig.
      </h1>
      <section
        className="on-night bleed"
        style={{ marginTop: 20, padding: '26px 24px 22px', clipPath: 'var(--cut-field)' }}
      >
        <h3>Jonas Holm Kristensen</h3>
        <p className="soft">Torsdag kl. 10 · I går en tur</p>
        <BigPair leader={1} employee={2} leaderName="dig" employeeName="Jonas" />
        <Button kind="go" wide onPress={nothing}>
          Vælg dine 3 stikord
        </Button>
      </section>
      <h3 style={{ marginTop: 12 }}>Fatima Yıldız</h3>
      <p className="soft small">Planen venter på Fatimas ja</p>
      <PairLine leader={4} employee={3.5} />
      <h3 style={{ marginTop: 12 }}>Birthe Søndergaard</h3>
      <p className="soft small">I ser på planen igen 14. december</p>
      <PairLine leader={5.9} employee={5.9} />
    </Screen>
  )
}
