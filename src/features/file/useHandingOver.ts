import { useState } from 'react'
import type { Pack } from '../../domain/pack.ts'
import type { Plan } from '../../domain/planFormat.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type HandedOver, handOver, save } from '../../ui/handOver.ts'
import type { SealedPlan } from '../../workspace/views.ts'
import { drawPicture } from './drawPicture.ts'
import { pageFiles } from './pageFiles.ts'

export interface HandingOver {
  share(): Promise<void>
  save(): Promise<void>
  savePng(): Promise<void>
  /** It has left the app at least once since the screen opened. */
  isOut: boolean
  isTroubled: boolean
  /** What happened last, in words. */
  said: string
}

export function useHandingOver(
  files: File[],
  { sealed, plan, pack }: { sealed: SealedPlan; plan: Plan; pack: Pack },
): HandingOver {
  const { share } = useMessages().file
  const [last, setLast] = useState<HandedOver | 'drawing-png' | null>(null)
  const [isOut, setOut] = useState(false)

  function note(outcome: HandedOver) {
    setLast(outcome === 'cancelled' ? null : outcome)
    if (outcome === 'shared' || outcome === 'downloaded' || outcome === 'copied') setOut(true)
  }

  async function savePng() {
    setLast('drawing-png')
    const drawn = await drawPicture(sealed, pack, 'image/png')
    note(drawn.ok ? await save(pageFiles(drawn.value, plan, pack)) : 'failed')
  }

  return {
    share: async () => note(await handOver(files)),
    save: async () => note(await save(files)),
    savePng,
    isOut,
    isTroubled: last === 'refused' || last === 'failed',
    said: saidOf(),
  }

  function saidOf(): string {
    if (last === null || last === 'cancelled') return ''
    return last === 'drawing-png' ? share.pngDrawing : share.said[last]
  }
}
