import '../../../src/ui/look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startTheme } from '../../../src/ui/theme.ts'
import { AgreePicture } from './AgreePicture.tsx'
import { ControlsPicture } from './ControlsPicture.tsx'
import { GroupPicture } from './GroupPicture.tsx'
import { HomePicture } from './HomePicture.tsx'
import { EmptyPicture, InvitePicture, SheetPicture, TroublePicture } from './InvitePicture.tsx'
import { PartsPicture } from './PartsPicture.tsx'
import { NotesPicture, OpenedPicture, PickPicture } from './PreparePicture.tsx'
import { SealPicture } from './SealPicture.tsx'
import { TalkPicture } from './TalkPicture.tsx'

// ?screen=home; the theme is set by the script that takes the pictures.
const pictures: Record<string, () => React.JSX.Element> = {
  home: HomePicture,
  empty: EmptyPicture,
  invite: InvitePicture,
  notes: NotesPicture,
  pick: PickPicture,
  opened: OpenedPicture,
  talk: TalkPicture,
  agree: AgreePicture,
  seal: SealPicture,
  sheet: SheetPicture,
  trouble: TroublePicture,
  group: GroupPicture,
  parts: PartsPicture,
  controls: ControlsPicture,
}

startTheme()
const Picture = pictures[new URLSearchParams(location.search).get('screen') ?? 'home'] ?? HomePicture
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Picture />
  </StrictMode>,
)
