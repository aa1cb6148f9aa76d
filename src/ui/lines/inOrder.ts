/** Whoever has come furthest lies nearest to the leader, so that no line stops in the middle of others. */
export const inOrder = <Member extends { reach: number }>(members: readonly Member[]): Member[] =>
  [...members].sort((one, other) => other.reach - one.reach)
