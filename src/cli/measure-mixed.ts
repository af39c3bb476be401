import { UserError } from '../user-error.ts'
import type { MeasureFlags } from './measure-flags.ts'

/** What says something of a new measure only. */
const NEW_ONLY = ['area', 'form', 'stages', 'cumulative', 'target', 'unit', 'definition', 'source', 'control'] as const
const READING_ONLY = ['week', 'correct', 'note', 'evidence'] as const

type Typed = { readonly id: string | undefined; readonly flags: MeasureFlags }

/** Refuses flags that would be left out without a word. */
export function refuseMixed({ id, flags }: Typed): void {
  if (flags.new === undefined) {
    const odd = NEW_ONLY.find((key) => flags[key] !== undefined)
    if (odd !== undefined)
      throw new UserError(
        `--${odd} is for a new measure; add --new "its name"${id === undefined ? '' : `, or change it with: onrecord set ${id}`}`,
      )
    return
  }
  if (id !== undefined) throw new UserError(`--new gives the new measure its own id; leave "${id}" out`)
  const odd = READING_ONLY.find((key) => flags[key] !== undefined)
  if (odd !== undefined) throw new UserError(`--${odd} is for a reading; make the measure first, without it`)
}
