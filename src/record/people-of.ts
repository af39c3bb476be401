/** The people alone, for a command that only names them; the rest of the record may have faults. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { textToEdit } from './file-text.ts'
import { parseEntry } from './parse.ts'
import { type Person, peopleSchema } from './schema/people.ts'

/** Who is in people.yaml; nobody when it is not there or has an error. */
export function peopleOf(dir: string): readonly Person[] {
  if (!existsSync(join(dir, 'people.yaml'))) return []
  return parseEntry(textToEdit(dir, 'people.yaml'), 'people.yaml', peopleSchema).value?.people ?? []
}
