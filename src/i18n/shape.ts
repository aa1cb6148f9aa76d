/** The type of a message module with its literal strings widened, so that a translation must have the same keys and parameters. */
export type Shape<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string
    ? string
    : Messages[Key] extends (parameters: infer Parameters) => string
      ? (parameters: Parameters) => string
      : Shape<Messages[Key]>
}
