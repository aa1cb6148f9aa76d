import { type ErrorCode, errorCodes } from '../protocol/frames.ts'
import { closeCodes } from '../protocol/limits.ts'
import type { Totals } from './store.ts'

/** Counters since the start. Totals only: nothing here tells one room or person from another (SPEC P-71). */
export class Metrics {
  #appends = 0
  #erasures = 0
  #turnedAway = 0
  readonly #closedByCode = new Map<number, number>()
  readonly #refusedByCode = new Map<ErrorCode, number>(errorCodes.map(code => [code, 0]))

  countAppend(): void {
    this.#appends++
  }

  countErasure(): void {
    this.#erasures++
  }

  countClose(code: number): void {
    this.#closedByCode.set(code, (this.#closedByCode.get(code) ?? 0) + 1)
  }

  countTurnedAway(): void {
    this.#turnedAway++
  }

  countRefusal(code: ErrorCode): void {
    this.#refusedByCode.set(code, (this.#refusedByCode.get(code) ?? 0) + 1)
  }

  /** Prometheus text format. */
  print(now: { connections: number; roomsOpen: number; totals: Totals; isStorageWell: boolean }): string {
    const { connections, roomsOpen, totals, isStorageWell } = now
    return [
      ...metric('connections', 'gauge', 'Open WebSocket connections.', connections),
      ...metric('rooms_open', 'gauge', 'Rooms that at least one connection has open.', roomsOpen),
      ...metric('rooms', 'gauge', 'Rooms in the store.', totals.rooms),
      ...metric('envelopes', 'gauge', 'Envelopes in the store.', totals.envelopes),
      ...metric('bytes', 'gauge', 'Bytes of all envelopes in the store.', totals.bytes),
      ...metric('storage_well', 'gauge', '1 while envelopes can be kept, else 0.', isStorageWell ? 1 : 0),
      ...metric('resident_bytes', 'gauge', 'Memory of the process.', process.memoryUsage.rss()),
      ...metric('appends_total', 'counter', 'Appends that were acknowledged as new.', this.#appends),
      ...metric('erasures_total', 'counter', 'Rooms that were erased at a client’s wish.', this.#erasures),
      ...heading('closed_total', 'counter', 'Connections that the relay closed, by close code.'),
      ...Object.values(closeCodes).map(
        code => `relay_closed_total{code="${code}"} ${this.#closedByCode.get(code) ?? 0}`,
      ),
      ...metric('turned_away_total', 'counter', 'Handshakes that were refused.', this.#turnedAway),
      ...heading('refused_total', 'counter', 'Frames that were refused, by error code.'),
      ...[...this.#refusedByCode].map(([code, count]) => `relay_refused_total{code="${code}"} ${count}`),
      '',
    ].join('\n')
  }
}

function heading(name: string, type: 'gauge' | 'counter', help: string): string[] {
  return [`# HELP relay_${name} ${help}`, `# TYPE relay_${name} ${type}`]
}

function metric(name: string, type: 'gauge' | 'counter', help: string, value: number): string[] {
  return [...heading(name, type, help), `relay_${name} ${value}`]
}
