/** What is true about a document's room at the relay. */
export type RelayState =
  | { state: 'offline'; since: number | null }
  | { state: 'sending' }
  /** Everything that stands in the document is saved here and acknowledged by the relay. */
  | { state: 'safe' }
  | { state: 'trouble'; code: RelayTrouble }

export type RelayTrouble =
  /** The relay says that the room is over. */
  | 'ended'
  | 'refused'
  | 'too-large'
  | 'full'
  | 'slow-down'
  | 'gap'
  | 'damaged'
  | 'newer-version'
  /** The relay says what can't be true together, and what no restored copy explains. */
  | 'contradiction'
