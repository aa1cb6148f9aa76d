import { BinTab } from '../../../src/ui/BinTab.tsx'
import { Button } from '../../../src/ui/Button.tsx'
import { Chip } from '../../../src/ui/Chip.tsx'
import { Icon } from '../../../src/ui/Icon.tsx'
import { Cord } from '../../../src/ui/lines/Cord.tsx'
import { Paper } from '../../../src/ui/Paper.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { SharedText } from '../../../src/ui/SharedText.tsx'
import { nothing, Path, textOf } from './path.tsx'

const what = textOf('Jonas følger demens\u00adkoordinatoren to formiddage og viser gruppen, hvad han lærte.')

export function AgreePicture() {
  return (
    <Screen
      bin="ours"
      header={
        <Path
          title="Jonas"
          sub="Torsdag 26. november"
          at={3}
          right={
            <span className="row strong small" style={{ gap: 8, paddingRight: 12 }}>
              <Icon name="nonet" />
              Gemt her
            </span>
          }
        />
      }
      foot={
        <Button kind="wait" wide onPress={nothing}>
          Mangler kun opfølgning
        </Button>
      }
    >
      <h1 style={{ marginBottom: 10 }}>Hvad aftaler vi om opgaver?</h1>
      <BinTab bin="ours" word="Vores" hint="I skriver begge to" />
      <Paper isTall margin={<Cord filled={4} total={5} />}>
        <SharedText handle={what} label="Hvad" hand />
        <p className="small soft">Hvornår</p>
        <div className="chips">
          <Chip isOn onPress={nothing}>
            Inden 31. januar
          </Chip>
          <Chip icon="cal" label="Anden dato" onPress={nothing} />
        </div>
        <p className="small soft">Hvem deltager</p>
        <div className="chips">
          <Chip isOn who="employee" onPress={nothing}>
            Jonas
          </Chip>
          <Chip isOn={false} who="leader" onPress={nothing}>
            Maja
          </Chip>
          <Chip isOn onPress={nothing}>
            Lis
          </Chip>
        </div>
        <p className="small soft">Hvem har ansvar</p>
        <div className="chips">
          <Chip isOn who="leader" onPress={nothing}>
            Maja
          </Chip>
          <Chip isOn={false} onPress={nothing}>
            Jonas
          </Chip>
        </div>
      </Paper>
    </Screen>
  )
}
