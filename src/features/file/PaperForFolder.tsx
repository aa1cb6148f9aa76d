import { type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import type { SnapshotContent } from '../../snapshot/content.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { LargePicture } from './LargePicture.tsx'
import { PlanPicture } from './PlanPicture.tsx'
import { TextSheet } from './TextSheet.tsx'
import { useAddresses } from './useAddresses.ts'
import { type Picture, pagesOf } from './usePicture.ts'

interface PaperForFolderProps {
  picture: Picture
  onBroken: () => void
  content: () => SnapshotContent
  /** What can be done with it beside looking and reading. */
  children: ReactNode
}

/** A paper as the folder gets it: its picture, large, and as text. */
export function PaperForFolder({ picture, onBroken, content, children }: PaperForFolderProps) {
  const { common, file } = useMessages()
  const addresses = useAddresses(pagesOf(picture))
  const [shown, setShown] = useState<'large' | 'text' | null>(null)
  return (
    <>
      <div className="file-picture">
        <BinTab bin="record" word={common.bins.record.word} hint={common.bins.record.hint} />
        <PlanPicture picture={picture} addresses={addresses} onBroken={onBroken} />
      </div>
      <div className="file-actions">
        <TextButton icon="eye" isDisabled={picture.state !== 'ready'} onPress={() => setShown('large')}>
          {file.large.open}
        </TextButton>
        <TextButton icon="doc" onPress={() => setShown('text')}>
          {file.text.open}
        </TextButton>
        {children}
      </div>
      {shown === 'large' && <LargePicture addresses={addresses} onClose={() => setShown(null)} />}
      {shown === 'text' && <TextSheet content={content()} onClose={() => setShown(null)} />}
    </>
  )
}
