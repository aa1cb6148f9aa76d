import { Button } from '../../../src/ui/Button.tsx'
import { Icon } from '../../../src/ui/Icon.tsx'
import { IconButton } from '../../../src/ui/IconButton.tsx'
import { TalkRail } from '../../../src/ui/lines/TalkRail.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { Stone } from '../../../src/ui/Stone.tsx'
import { nothing } from './path.tsx'

export function TalkPicture() {
  return (
    <Screen
      header={null}
      foot={
        <div className="row" style={{ marginInline: -10 }}>
          <IconButton look="side" icon="back" label="Forrige kort" onPress={nothing} />
          <Button kind="go" size="mark" icon="mark" onPress={nothing}>
            Husk det
            <span className="row" style={{ gap: 6, fontSize: '1.0625rem' }}>
              <Icon name="ours" />
              Vores
            </span>
          </Button>
          <IconButton look="side" icon="next" label="Næste kort" onPress={nothing} />
        </div>
      }
    >
      <TalkRail pieces={3} at={1} />
      <div className="beside-rail grow col">
        <p className="row strong">
          <Icon name="struktur" />
          Struktur
        </p>
        <p className="soft">2. stykke · ca. 25 min. tilbage</p>
        <h1 style={{ marginTop: 26, textWrap: 'wrap', fontSize: '2.125rem', lineHeight: 1.2 }}>
          Er der samarbejds&shy;flader, vi bør have gjort klarere, så du kan lykkes i rollen, og så vi i
          fællesskab kan løse opgaven godt?
        </h1>
        <div className="grow" />
        <div className="row" style={{ gap: 8, flexWrap: 'wrap' }}>
          <Stone who="leader" initial="M" size="talk" onPress={nothing}>
            Mod
          </Stone>
          <Stone who="employee" initial="J" size="talk" onPress={nothing}>
            Nærvær
          </Stone>
        </div>
      </div>
    </Screen>
  )
}
