import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

export function OpenPocket() {
  const { session, view } = useSession()
  const { prepare } = useMessages()
  const words = prepare.pick
  const [isClosing, setClosing] = useState(false)
  const exactly = view.pack.keywordSets[0]?.pick.exactly ?? 0
  const count = view.mine.picks.length
  const hint =
    count === 0 ? words.empty : count < exactly ? words.some : count === exactly ? words.full : words.tooMany
  return (
    <>
      <p className="pocket-hint">{view.picks.toldInPerson ? prepare.words.told : hint}</p>
      <Button
        kind="go"
        wide
        icon="lock"
        isDisabled={count !== exactly || isClosing || view.isReadOnly}
        onPress={() => {
          setClosing(true)
          void session.sealPicks().finally(() => setClosing(false))
        }}
      >
        {words.close}
      </Button>
    </>
  )
}
