/** Values that come as JSON, in the very shape that `show --json` prints: one, or a list of them. */
import type { z } from 'zod'
import { UserError } from '../user-error.ts'
import { parseEntry } from './parse.ts'
import { formatProblem, type Problem } from './problem.ts'

/**
 * The values in a text of JSON, read by the schema of their kind. Throws a UserError that lists every fault with its line and
 * column; a key that is not known is one.
 */
export function valuesFromJson<T extends z.ZodType>(text: string, schema: T): z.output<T>[] {
  const data = parsed(text)
  const isList = Array.isArray(data)
  const texts = isList ? data.map((value: unknown) => JSON.stringify(value)) : [text]
  if (texts.length === 0) throw new UserError('the JSON is an empty list; nothing was written')
  const read = texts.map((each, i) => parseEntry(each, isList ? `entry ${i + 1}` : 'JSON', schema))
  const problems = read.flatMap(({ problems: each }) => each)
  if (problems.length > 0) throw new UserError(`nothing was written:\n${problems.map(shown).join('\n')}`)
  return read.flatMap(({ value }) => (value === undefined ? [] : [value]))
}

function shown(problem: Problem): string {
  return formatProblem({ ...problem, severity: 'error' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new UserError(`this is not JSON, and nothing was written: ${cause.message}`)
  }
}
