import type { DeviceId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { View } from '../domain/view.ts'
import type { StorageTrouble, SyncStatus } from './views.ts'

/** The person's phones, and the code that brings everything back. */
export interface OwnDevices {
  view: View<OwnDevicesView>
  /** Shows a link for a further device until closed. */
  give(): Promise<Result<Giving, StorageTrouble>>
  rename(id: DeviceId, name: string): void
  /** On disk when it resolves. The rest follows as soon as there is a network, also after a restart (SPEC P-108). */
  remove(id: DeviceId): Promise<Result<void, StorageTrouble>>
  /** To be pasted into the app on the same phone: it needs nobody to say yes, for this tab is asleep by then. */
  moveLink(): Promise<Result<string, StorageTrouble | 'offline'>>
  declineCode(): void
  /** To be written down; from then on it opens everything. */
  recoveryCode(): Promise<Result<string, StorageTrouble>>
}

export type OwnDevicesView =
  | { state: 'loading' }
  | { state: 'trouble'; trouble: StorageTrouble }
  | {
      state: 'ready'
      /** This one first. */
      devices: OwnDeviceView[]
      /** Taken off the list, as long as something is left to be done about it. */
      leaving: Pick<OwnDeviceView, 'id' | 'kind' | 'name'>[]
      /** This one was taken off the list by another. */
      isTakenOff: boolean
      /** The others have gone on without this one; it keeps what it has, and can be added again. */
      isLeftBehind: boolean
      /** The code that was kept opens nothing new any more: a phone was removed since. */
      isCodeOld: boolean
      /** Is there a recovery code that brings everything back? */
      hasCode: boolean
      /** The person was asked, and would rather not. */
      isCodeDeclined: boolean
      relay: SyncStatus['relay']
    }

export interface OwnDeviceView {
  id: DeviceId
  isThis: boolean
  kind: string
  /** Empty where the person never gave one. */
  name: string
  addedAt: number
}

export interface Giving {
  state: View<GivingState>
  /** The person compared the words and says yes or no. */
  decide(isMine: boolean): Promise<void>
  close(): void
}

/** On the device that is there already. */
export type GivingState =
  | { state: 'making'; isOffline?: boolean }
  | { state: 'open'; link: string; expiresAt: number }
  /** `words`: four places (0–255) in a list of words, the same on the other device. `late`: others who tried. */
  | { state: 'answered'; kind: string; words: number[]; late: number }
  | { state: 'admitting' }
  /** It may; now the person says yes on that device too. */
  | { state: 'admitted'; words: number[] }
  | { state: 'done' }
  /** `other-person`: that device takes part in one of my conversations as somebody else. `there`: the no was said on it. */
  | { state: 'refused'; why: 'no' | 'other-person' | 'there' }
  | { state: 'expired' }
  | { state: 'failed' }

export interface PendingLink {
  kind: 'own-device'
  /** What the other device takes itself for. */
  from: string
  /** This one has conversations of its own, which the other will have too. */
  hasOwn: boolean
  /** Asks the other device to let this one in, and goes on until it has answered. */
  join(): JoiningNotebook
}

export interface JoiningNotebook {
  state: View<JoiningOwnState>
  /** The person compared the words, and says yes or no on this device too. */
  decide(isSame: boolean): Promise<void>
  close(): void
}

/** On the device that is added. */
export type JoiningOwnState =
  | { state: 'asking' }
  /** The person compares the words and says yes or no here as well as on the other device. */
  | { state: 'waiting'; words: number[]; hasSaidYes: boolean }
  | { state: 'refused'; where: 'here' | 'there' }
  | { state: 'done' }
  | { state: 'failed'; failure: 'storage' | 'answered' | 'unknown' | 'newer-version' }

/** Read from paper, not yet acted on. */
export interface PendingRecovery {
  kind: 'recovery-code'
  /** This device has conversations of its own, which stay. */
  hasOwn: boolean
  /** Everything comes back to this device, and from now on it is one of the person's. */
  bringBack(): Promise<Result<void, 'storage'>>
}
