import './BinTab.css'
import { Icon } from './Icon.tsx'
import type { Bin } from './Screen.tsx'

/** Colour, drawing and word: sits on the upper edge of every paper that can be written on. */
export function BinTab({ bin, word, hint }: { bin: Bin; word: string; hint?: string | undefined }) {
  return (
    <p className={`bin-tab bin-tab-${bin}`}>
      <Icon name={bin} />
      <span>
        <b>{word}</b>
        {hint && ` · ${hint}`}
      </span>
    </p>
  )
}
