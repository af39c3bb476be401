import type { z } from 'zod'
import { UserError } from '../user-error.ts'
import { parseEntry } from './parse.ts'

/** The entry in the text of a file that is to be edited. Throws a UserError when there is an error in it. */
export function entryIn<T extends z.ZodType>(text: string, file: string, schema: T): z.output<T> {
  const { value } = parseEntry(text, file, schema)
  if (value === undefined) throw new UserError(`${file} has a fault and was not touched; see: onrecord check`)
  return value
}
