import { useEffect, useState } from 'react'
import type { Setting } from '../../domain/conversation.ts'
import type { PackId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { linkedForm } from '../../domain/parts.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { firstSetting } from './firstSetting.ts'

/** The form of a talk that is about to be made, and the setting that begins with it; `part`: what it links to another. */
export function useStartForm({
  pack: known,
  part,
  day = '',
}: {
  pack?: PackId
  part?: string
  day?: string
} = {}) {
  const workspace = useWorkspace()
  const [language] = useLanguage()
  // Undefined until it is known what was chosen last.
  const [packId, choose] = useState<PackId | null | undefined>(known)
  const [whole, setWhole] = useState<Pack | null>(null)
  const [setting, setSetting] = useState<Setting | null>(null)

  useEffect(() => {
    if (!packId) return
    let isWanted = true
    void workspace.loadPack(packId).then(loaded => {
      if (!isWanted) return
      setWhole(loaded)
      setSetting({ ...firstSetting(formIn(loaded, part)), date: day })
    })
    return () => {
      isWanted = false
    }
  }, [workspace, packId, part, day])

  useEffect(() => {
    // One that is the only one in this person's language needs no asking.
    const [only, ...more] = workspace
      .packs()
      .filter(({ locale }, _, { length }) => length === 1 || locale === language)
    const likely = only && more.length === 0 ? only.id : null
    void workspace.lastForm().then(last => choose(chosen => chosen ?? last ?? likely))
  }, [workspace, language])

  return { packId, choose, whole, setting, setSetting }
}

export function formIn(whole: Pack, part: string | undefined): Pack {
  const link = whole.links.find(({ id }) => id === part)
  return link ? linkedForm(whole, link) : whole
}
