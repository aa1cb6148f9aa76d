/** Where in the JSON (`nodes[12].intent.en`), and what is wrong there, in plain words. */
export interface PackProblem {
  place: string
  reason: string
}

export const problemsIf = (isWrong: boolean, place: string, reason: string): PackProblem[] =>
  isWrong ? [{ place, reason }] : []
