import { type Day, dayOf, instantOf, typedDay } from '../record/dates.ts'
import type { Terminal } from '../terminal.ts'

/** The as-of date: the one given with --today, else the clock's. */
export function today(terminal: Terminal, typed: string | undefined): Day {
  return typed === undefined ? dayOf(instantOf(terminal.clock())) : typedDay(typed)
}
