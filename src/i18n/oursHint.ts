/** Who writes in *ours*: the two, or everybody where somebody was brought along. */
export const oursHint = (
  { hint, hintAll }: { hint: string; hintAll: string },
  others: readonly unknown[],
): string => (others.length > 1 ? hintAll : hint)
