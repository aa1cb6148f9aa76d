import { useState } from 'react'
import { Button } from '../../../src/ui/Button.tsx'
import { Choice } from '../../../src/ui/Choice.tsx'
import { Field } from '../../../src/ui/Field.tsx'
import { Icon, type IconName } from '../../../src/ui/Icon.tsx'
import { iconPaths } from '../../../src/ui/iconPaths.ts'
import { KnotArt } from '../../../src/ui/lines/KnotArt.tsx'
import { PairLine } from '../../../src/ui/lines/PairLine.tsx'
import { Notice } from '../../../src/ui/Notice.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { SharedText } from '../../../src/ui/SharedText.tsx'
import { Stone } from '../../../src/ui/Stone.tsx'
import { useTheme } from '../../../src/ui/useTheme.ts'
import { nothing, textOf } from './path.tsx'

const place = textOf('Birkelundparken')

/** What the pictures of screens don't show. */
export function PartsPicture() {
  const [theme, setTheme] = useTheme()
  const [reach, setReach] = useState(2)
  return (
    <Screen header={null}>
      <Choice
        legend="Udseende"
        options={[
          { id: 'auto', label: 'Som telefonen' },
          { id: 'light', label: 'Lys' },
          { id: 'dark', label: 'Mørk' },
          { id: 'daylight', label: 'Dagslys', hint: 'I sol' },
        ]}
        value={theme}
        onChange={setTheme}
      />
      <Field kind="date" label="Dato" value="2026-11-26" onChange={nothing} />
      <Field label="Navn" value="" placeholder="Fornavn" trouble="Skriv et navn" onChange={nothing} />
      <SharedText handle={place} label="Sted" rows={1} />
      <Notice icon="warning" tone="warning">
        Fire af tre. Vælg, hvad I lægger tilbage.
      </Notice>
      <div className="row" style={{ flexWrap: 'wrap', marginBlock: 12 }}>
        <Button isDisabled>Ikke endnu</Button>
        <Button kind="go" isDisabled>
          Ikke endnu
        </Button>
        <Stone>Beslutnings&shy;kompetence</Stone>
        <Stone isPicked onPress={nothing}>
          Mod
        </Stone>
      </div>
      <PairLine leader={reach} employee={Math.max(0, reach - 0.6)} />
      <PairLine leader={0} employee={0} />
      <PairLine leader={3} employee={3} />
      <PairLine leader={6} employee={6} />
      <Button onPress={() => setReach(r => r + 1)}>Gå</Button>
      <div className="on-record bleed">
        <div style={{ paddingInline: 24 }}>
          <KnotArt leader employee />
          <KnotArt leader={false} employee={false} />
        </div>
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 14 }}>
        {(Object.keys(iconPaths) as IconName[]).map(name => (
          <Icon key={name} name={name} />
        ))}
      </div>
    </Screen>
  )
}
