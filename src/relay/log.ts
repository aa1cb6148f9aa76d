export type Log = (event: string, fields?: Record<string, string | number>) => void

/**
 * One JSON object a line, on stderr, so that stdout stays readable for people. Callers give numbers and error
 * texts only: no room, no address, no content belongs in a log (SPEC P-71).
 */
export const logLine: Log = (event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`)
}
