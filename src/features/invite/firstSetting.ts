import type { Setting } from '../../domain/conversation.ts'
import { isPartyAxis } from '../../domain/group.ts'
import { availableOptions } from '../../domain/manner.ts'
import type { Pack, VariantAxis } from '../../domain/pack.ts'

/** What the form itself begins with: its defaults, no day yet, and the middle of the time it sets aside, if it does. */
export function firstSetting(pack: Pack): Setting {
  return {
    axes: Object.fromEntries(
      pack.variants
        .filter(axis => !isPartyAxis(axis))
        .flatMap(axis => optionAtFirst(axis).map(option => [axis.id, option])),
    ),
    date: '',
    time: '',
    durationMinutes: pack.duration ? middleQuarter(pack.duration.minMinutes, pack.duration.maxMinutes) : 0,
    place: '',
  }
}

function optionAtFirst(axis: VariantAxis): string[] {
  const options = availableOptions(axis)
  const chosen = options.find(option => option.id === axis.default) ?? options[0]
  return chosen ? [chosen.id] : []
}

const middleQuarter = (min: number, max: number) => Math.round((min + max) / 2 / 15) * 15
