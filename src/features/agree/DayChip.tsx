import type { ReactNode } from 'react'
import { Chip } from '../../ui/Chip.tsx'

interface DayChipProps {
  /** As it stands in the plan; it stands alone once it was chosen. */
  day: ReactNode
  /** What makes it this day: two weeks, the summer, the end of it. */
  name?: string | undefined
  /** People say the name, and the day explains it; or the other way round. */
  isNameFirst?: boolean
  isOn: boolean
  onPress(): void
}

export function DayChip({ day, name, isNameFirst, isOn, onPress }: DayChipProps) {
  const [first, then] = isNameFirst && name ? [name, day] : [day, name]
  return (
    <Chip isOn={isOn} onPress={onPress}>
      {isOn ? day : first}
      {!isOn && then && <small className="day-chip-more">{then}</small>}
    </Chip>
  )
}
