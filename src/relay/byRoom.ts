/** Who has to do with which room, by its key; nothing stays of a room that all have left. */
export class ByRoom<Member> {
  readonly #members = new Map<string, Set<Member>>()

  get roomCount(): number {
    return this.#members.size
  }

  /** Returns the way out again. */
  join(roomKey: string, member: Member): () => void {
    const members = this.#members.get(roomKey) ?? new Set()
    this.#members.set(roomKey, members.add(member))
    return () => {
      members.delete(member)
      if (members.size === 0 && this.#members.get(roomKey) === members) this.#members.delete(roomKey)
    }
  }

  /** As they are now: whoever is told something may leave at once. */
  in(roomKey: string): Member[] {
    return [...(this.#members.get(roomKey) ?? [])]
  }
}
