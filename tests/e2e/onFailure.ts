import { afterEach } from 'vitest'
import { phonesInUse } from './phones.ts'
import { whatStands } from './whatStands.ts'

/** What one phone waits for may be held up by another. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const { name, page } of phonesInUse) {
    const standing = await whatStands(page).catch(String)
    console.error(`On ${name}'s phone there stood: ${JSON.stringify(standing, null, 1)}`)
  }
})
