import type { Device } from '../../domain/conversation.ts'
import type { Statements } from '../../domain/statements.ts'
import type { Secrets } from '../ports.ts'
import type { Computed } from './computed.ts'

/** Whether the device signed it; undefined while that is being checked. A rotation is checked where it is made. */
export const isStated = <Kind extends Exclude<keyof Statements, 'rotation'>>(
  { secrets, computed }: { secrets: Pick<Secrets, 'isStatedBy'>; computed: Pick<Computed, 'truth'> },
  by: Device,
  kind: Kind,
  said: Statements[Kind],
  signature: string,
): boolean | undefined =>
  computed.truth.get(JSON.stringify([kind, by.signKey, said, signature]), () =>
    secrets.isStatedBy(by, kind, said, signature),
  )
