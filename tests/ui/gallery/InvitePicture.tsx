import { BinTab } from '../../../src/ui/BinTab.tsx'
import { Button } from '../../../src/ui/Button.tsx'
import { Icon } from '../../../src/ui/Icon.tsx'
import { IconButton } from '../../../src/ui/IconButton.tsx'
import { TwoBeginnings } from '../../../src/ui/lines/TwoBeginnings.tsx'
import { Notice } from '../../../src/ui/Notice.tsx'
import { Paper } from '../../../src/ui/Paper.tsx'
import { QrCode } from '../../../src/ui/QrCode.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { Sheet } from '../../../src/ui/Sheet.tsx'
import { TopBar } from '../../../src/ui/TopBar.tsx'
import { TroublePage } from '../../../src/ui/TroublePage.tsx'
import { nothing, Path } from './path.tsx'

export function InvitePicture() {
  return (
    <Screen header={<Path title="Jonas" sub="Skema · gåtur" at={0} />}>
      <h1>Ræk Jonas den anden ende</h1>
      <div style={{ padding: '12px 0' }}>
        <QrCode text="https://sideomside.example/i#k7Qm4tXaLp2Rv9EwHn3C" label="QR-kode" size={226} />
      </div>
      <div className="row" style={{ gap: 10 }}>
        <Button kind="go" icon="share" wide onPress={nothing}>
          Send linket
        </Button>
        <IconButton look="stone" icon="copy" label="Kopiér linket" onPress={nothing} />
        <IconButton look="stone" icon="cal" label="Kalenderfil" onPress={nothing} />
      </div>
      <div style={{ marginTop: 16 }}>
        <BinTab bin="ours" word="Vores" hint="det ser Jonas" />
        <Paper cut="b">
          <h3>Maja inviterer dig til MUS</h3>
          <p className="row">
            <Icon name="cal" />
            Torsdag 26. november kl. 10.00, 75 min.
          </p>
          <p className="row">
            <Icon name="lock" />
            Kun I to kan læse med
          </p>
        </Paper>
      </div>
    </Screen>
  )
}

export function EmptyPicture() {
  return (
    <Screen
      foot={
        <>
          <Button kind="go" wide icon="plus" onPress={nothing}>
            Ny samtale
          </Button>
          <Button wide icon="scan" onPress={nothing}>
            Scan en kode
          </Button>
        </>
      }
    >
      <h1 style={{ fontSize: 'var(--t-3xl)', lineHeight: 'var(--lh-3xl)' }}>To kan begynde her</h1>
      <p className="lead">Lav en samtale, eller scan den kode, du har fået.</p>
      <TwoBeginnings />
    </Screen>
  )
}

export function TroublePicture() {
  return (
    <TroublePage
      header={<TopBar back={{ label: 'Tilbage', onPress: nothing }} title="Invitation" />}
      title="Linket er klippet over"
      what="Mailen har skåret den sidste del af. Uden den kan telefonen ikke låse samtalen op."
      works={['Dine noter og andre samtaler er her stadig.', 'Maja har ikke mistet noget.']}
      todo="Scan koden i stedet, eller bed om at få linket igen."
      actions={
        <>
          <Button kind="go" wide icon="scan" onPress={nothing}>
            Scan Majas kode
          </Button>
          <Button wide icon="share" onPress={nothing}>
            Bed Maja sende linket igen
          </Button>
        </>
      }
    />
  )
}

export function SheetPicture() {
  return (
    <Screen bin="ours" header={<Path title="Jonas" sub="Torsdag 26. november" at={3} />}>
      <h1>Hvad aftaler vi om opgaver?</h1>
      <Sheet
        title="Gemt her. Resten venter på dækning."
        closeLabel="Luk"
        onClose={nothing}
        foot={
          <Button kind="go" wide icon="scan" onPress={nothing}>
            Giv den til Jonas nu
          </Button>
        }
      >
        <Notice icon="nonet">Uden net siden kl. 10.31. I kan bare skrive videre.</Notice>
        <p style={{ marginTop: 16 }}>Ligger forseglet i posten. Ingen andre kan læse den.</p>
      </Sheet>
    </Screen>
  )
}
