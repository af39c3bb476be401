import { type Day, dayOf } from '../record/dates.ts'
import type { Gate } from './gate.ts'

type Corrected = {
  readonly corrections?: readonly { readonly at: string; readonly text: string }[] | undefined
}

export type ViewCorrection = { readonly on: Day; readonly text: string }

/** The dated corrections of an entry: they go wherever the entry goes, so that nobody reads only what was wrong. */
export function viewCorrections({ corrections = [] }: Corrected, gate: Gate): ViewCorrection[] {
  return corrections.map(({ at, text }) => ({ on: dayOf(at), text: gate.text(text) }))
}
