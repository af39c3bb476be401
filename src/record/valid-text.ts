import type { z } from 'zod'
import { UserError } from '../user-error.ts'
import { parseEntry } from './parse.ts'

/**
 * The text of a file that is about to be written, when `check` would find no error of form in it that was not there before
 * (`before`, absent for a new file). Throws a UserError with every fault otherwise: nothing wrong is ever written.
 */
export function validText(text: string, file: string, schema: z.ZodType, before?: string): string {
  const known = new Set(before === undefined ? [] : faults(before, file, schema))
  const fresh = faults(text, file, schema).filter((fault) => !known.has(fault))
  if (fresh.length > 0) throw new UserError(`nothing was written: ${fresh.join('; ')}`)
  return text
}

function faults(text: string, file: string, schema: z.ZodType): string[] {
  return parseEntry(text.replace(/^\uFEFF/, ''), file, schema).problems.map(({ message }) => message)
}
