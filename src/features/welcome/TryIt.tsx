import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Into a talk with somebody invented, half-way. */
export function TryIt() {
  const { trial: words } = useMessages().welcome
  const [language] = useLanguage()
  const { trial } = useWorkspace()
  const navigate = useNavigate()
  const [state, setState] = useState<'offered' | 'beginning' | 'failed'>('offered')
  const begin = async () => {
    setState('beginning')
    try {
      const id = await trial.begin({ language, ...words.story })
      await navigate({ to: '/c/$id/talk', params: { id } })
    } catch {
      setState('failed') // the form, or the code, can't be had without a network
    }
  }
  return (
    <>
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      <Button wide icon="walk" isDisabled={state === 'beginning'} onPress={() => void begin()}>
        {words.begin}
      </Button>
    </>
  )
}
