import { BigGroup } from '../../../src/ui/lines/BigGroup.tsx'
import { KnotArt } from '../../../src/ui/lines/KnotArt.tsx'
import { PairLine } from '../../../src/ui/lines/PairLine.tsx'
import { Screen } from '../../../src/ui/Screen.tsx'
import { Path } from './path.tsx'

const names = ['Jonas', 'Fatima', 'Ole', 'Åse', 'Mehmet', 'Ida', 'Karl', 'Sofie']
const group = (...reaches: number[]) =>
  reaches.map((reach, at) => ({ reach, initial: names[at]![0]!, name: names[at]! }))

/** A group's lines, from three members to eight. */
export function GroupPicture() {
  return (
    <Screen
      header={<Path title="Jonas, Fatima og Ole" sub="torsdag" at={1} leader={1} members={group(1, 2, 0)} />}
    >
      <PairLine leader={1} employee={0} members={group(1, 2, 0)} />
      <PairLine leader={2} employee={2} members={group(2, 1, 1, 0, 2, 0, 1, 1)} />
      <PairLine leader={3} employee={3} members={group(3, 3, 3)} />
      <PairLine leader={5} employee={4} members={group(5, 4, 5, 5, 4, 5, 5, 5)} />
      <div className="on-night bleed">
        <BigGroup leader={2} leaderName="Du" members={group(2, 1, 1)} />
      </div>
      <div className="on-night bleed">
        <BigGroup leader={1} leaderName="Du" members={group(2, 1, 1, 0, 2, 0, 1, 1)} />
      </div>
      <div className="on-record bleed">
        <KnotArt leader employee={false} members={[true, false, true]} />
        <KnotArt leader employee members={Array<boolean>(8).fill(true)} />
      </div>
    </Screen>
  )
}
