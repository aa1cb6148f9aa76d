import { type IconName, iconPaths } from './iconPaths.ts'

/** A pack may name a drawing that this version of the app doesn't have. */
export const iconNamed = (name: string | undefined): IconName | null =>
  name !== undefined && Object.hasOwn(iconPaths, name) ? (name as IconName) : null
