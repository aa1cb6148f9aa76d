import { BinTab } from '../../../src/ui/BinTab.tsx'
import { Button } from '../../../src/ui/Button.tsx'
import { Icon } from '../../../src/ui/Icon.tsx'
import { IconButton } from '../../../src/ui/IconButton.tsx'
import { OwnLine } from '../../../src/ui/lines/OwnLine.tsx'
import { PocketEdge } from '../../../src/ui/lines/PocketEdge.tsx'
import { Weave } from '../../../src/ui/lines/Weave.tsx'
import { Paper } from '../../../src/ui/Paper.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { SharedText } from '../../../src/ui/SharedText.tsx'
import { Stone } from '../../../src/ui/Stone.tsx'
import { TextButton } from '../../../src/ui/TextButton.tsx'
import { TopBar } from '../../../src/ui/TopBar.tsx'
import { nothing, Path, textOf } from './path.tsx'

const note = textOf(
  'Når jeg kan gøre et besøg færdigt uden at kigge på uret.\n\nDa Else selv gik ud til postkassen i maj. Det levede vi alle højt på i ugevis',
)

export function NotesPicture() {
  return (
    <Screen
      bin="mine"
      header={<Path title="Samtale med Maja" sub="Torsdag kl. 10 · gåtur" at={1} />}
      foot={
        <div className="row" style={{ gap: 10 }}>
          <IconButton look="stone" icon="back" label="Forrige" onPress={nothing} />
          <Button kind="go" wide iconAfter="next" onPress={nothing}>
            Næste spørgsmål
          </Button>
        </div>
      }
    >
      <p className="row small strong">
        <Icon name="adfaerd" />
        Adfærd · 2 af 3
      </p>
      <h2 style={{ fontSize: '1.5625rem', lineHeight: 1.2 }}>
        I hvilke situationer bliver du motiveret? Og hvad er det, der giver glæde på jobbet, både hos dig selv
        og hos dem, du arbejder sammen med?
      </h2>
      <TextButton icon="eye" onPress={nothing}>
        Meningen bag spørgsmålet
      </TextButton>
      <BinTab bin="mine" word="Mit" hint="kun du kan læse det" />
      <Paper isTall margin={<OwnLine who="employee" />}>
        <SharedText handle={note} label="Dit svar" isLabelHidden />
      </Paper>
    </Screen>
  )
}

const words =
  'Motivation,Relationer,Senior,Arbejdskultur,Arbejdsglæde,Kommunikation,Rollemodel,Mod,Beslutnings\u00adkompetence,Ansvar,Kollegaer,Samarbejde,Work-life balance,Opgaver,Økonomi,Planlægning,Arbejdsprocesser,Nærvær'.split(
    ',',
  )
const picked = ['Arbejdsglæde', 'Kollegaer', 'Nærvær']

export function PickPicture() {
  return (
    <Screen
      header={<Path title="Samtale med Maja" sub="Torsdag kl. 10 · gåtur" at={1} right={<b>3 af 3</b>} />}
      foot={
        <div style={{ margin: '-60px -24px -26px' }}>
          <div className="row" style={{ justifyContent: 'center', gap: 6, marginBottom: -28 }}>
            {picked.map(word => (
              <Stone key={word} who="employee" onPress={nothing}>
                {word}
              </Stone>
            ))}
          </div>
          <div style={{ paddingInline: 24 }}>
            <PocketEdge who="employee" isClosed />
          </div>
          <div className="on-employee" style={{ padding: '0 24px 26px' }}>
            <BinTab bin="mine" word="Mit" hint="kun du kan se dem" />
            <h3>Lommen er lukket. Maja er klar.</h3>
            <p className="soft">Jeres seks ord åbner samtidig, når telefonerne når hinanden.</p>
            <div className="row" style={{ marginTop: 14 }}>
              <Button kind="go" wide icon="scan" onPress={nothing}>
                Åbn sammen nu
              </Button>
              <Button onPress={nothing}>Vælg om</Button>
            </div>
          </div>
        </div>
      }
    >
      <h2 style={{ fontSize: '1.5625rem' }}>Vælg 3 stikord, der rammer det, du gerne vil tale om</h2>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '7px 5px',
          justifyContent: 'center',
          paddingTop: 12,
        }}
      >
        {words.map(word => (
          <Stone key={word} isPicked={picked.includes(word)} onPress={nothing}>
            {word}
          </Stone>
        ))}
      </div>
    </Screen>
  )
}

export function OpenedPicture() {
  return (
    <Screen
      bin="leader"
      header={null}
      foot={
        <Button wide kind="go" onPress={nothing}>
          Klar til torsdag
        </Button>
      }
    >
      <div className="bleed on-leader" style={{ padding: '0 24px 12px' }}>
        <TopBar back={null} title="Samtale med Maja" sub="Torsdag kl. 10 · gåtur" />
        <h1>Seks ord at gå med</h1>
        <p className="strong soft">Majas</p>
        <Stone size="word" who="leader">
          Beslutnings&shy;kompetence
        </Stone>
        <Stone size="word" who="leader">
          Mod
        </Stone>
      </div>
      <Weave />
      <div className="bleed on-employee grow" style={{ padding: '0 24px 26px' }}>
        <p className="strong soft">Dine</p>
        <Stone size="word" who="employee">
          Arbejdsglæde
        </Stone>
      </div>
    </Screen>
  )
}
