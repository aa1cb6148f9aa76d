import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { TextButton } from '../../ui/TextButton.tsx'

type Keeping = 'unknown' | 'persisted' | 'not-persisted' | 'refused'

/** What the browser itself says about keeping the data, and a way to ask it. */
export function StorageKeeping() {
  const { keeping: words } = useMessages().settings
  const [keeping, setKeeping] = useState<Keeping>('unknown')

  useEffect(() => {
    let isWanted = true
    void askStorage('persisted').then(answer => {
      if (isWanted && answer !== null) setKeeping(answer ? 'persisted' : 'not-persisted')
    })
    return () => {
      isWanted = false
    }
  }, [])

  async function ask() {
    const answer = await askStorage('persist')
    setKeeping(answer ? 'persisted' : 'refused')
  }

  return (
    <>
      <p role="status">{sentence()}</p>
      {keeping === 'not-persisted' && (
        <TextButton icon="lock" onPress={() => void ask()}>
          {words.ask}
        </TextButton>
      )}
    </>
  )

  function sentence(): string {
    switch (keeping) {
      case 'unknown':
        return words.unknown
      case 'persisted':
        return words.persisted
      case 'not-persisted':
        return words.notPersisted
      case 'refused':
        return words.refused
    }
  }
}

/** Null where the browser has no answer, as in a window without a secure address. */
async function askStorage(question: 'persisted' | 'persist'): Promise<boolean | null> {
  try {
    return await navigator.storage[question]()
  } catch {
    return null
  }
}
