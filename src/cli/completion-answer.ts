/** The answer to a completion script: a line for each offer, made harmless, and `:files` where the shell offers its own. */
import { homedir } from 'node:os'
import type { Command } from 'commander'
import { explained } from '../system-errors.ts'
import { harmless } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { placeOf, type Typed, typedInBash } from './completion-place.ts'
import { offersAt } from './completion-values.ts'

/** So much of a title fits beside an id. */
const LONGEST = 60

/** Gives the folder of the record behind -C, or of the one we are in; throws where there is none. Touches nothing in it. */
export type FindRecord = (named: string | undefined) => string

/** `value⇥what it is` a line; then `:files` or `:folders` when the shell should offer those. */
export async function answer(
  { program, find }: { readonly program: Command; readonly find: FindRecord },
  shell: string,
  typed: Typed,
): Promise<string> {
  const inBash = shell === 'bash' ? typedInBash([...typed.before, typed.word]) : { ...typed, kept: '' }
  const { offers, paths } = await offersAt(placeOf(program, inBash), program, (named) => folderOf(find, named))
  const lines = offers.map(({ value, about }) => `${value.slice(inBash.kept.length)}\t${shortened(about)}`)
  return [...lines, ...(paths === undefined ? [] : [`:${paths}`])].map((line) => `${line}\n`).join('')
}

/** A key was pressed in the middle of a line: where there is no record, there is nothing to say. */
function folderOf(find: FindRecord, named: string | undefined): string | undefined {
  try {
    // No shell has put the home folder in yet.
    return find(named?.replace(/^~(?=\/|$)/, homedir()))
  } catch (cause) {
    if (cause instanceof UserError || explained(cause) !== undefined) return undefined
    throw cause
  }
}

function shortened(text: string): string {
  const line = harmless(text.trim().replace(/\s+/g, ' '))
  const letters = [...line]
  return letters.length <= LONGEST
    ? line
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}
