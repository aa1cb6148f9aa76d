import { mergeConfig } from 'vitest/config'
import settings from '../../vite.config.ts'
import { mutations } from './mutations.ts'
import { withMistake } from './withMistake.ts'

const mutation = mutations.find(({ name }) => name === process.env.MISTAKE)
if (!mutation) throw new Error(`There is no mistake of the name ${process.env.MISTAKE}`)

/** The tests' own settings, for code with one mistake in it. */
export default mergeConfig(settings, { plugins: [withMistake(mutation)] })
