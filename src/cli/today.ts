import { type Day, dayOf, instantOf } from '../record/dates.ts'
import type { Terminal } from '../terminal.ts'

/** The as-of date: the one given with --today, in words too, else the clock's. */
export async function today(terminal: Terminal, typed: string | undefined): Promise<Day> {
  if (typed === undefined) return dayOf(instantOf(terminal.clock()))
  const { typedDayFrom } = await import('./typed-date.ts')
  return await typedDayFrom(terminal, typed, 'future')
}
