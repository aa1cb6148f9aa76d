/** For messages chosen by a key, of which some name a person and some don't. */
export const say = <Parameters>(
  message: string | ((parameters: Parameters) => string),
  parameters: Parameters,
): string => (typeof message === 'function' ? message(parameters) : message)
