/** How a document of the register stands today: which formats are there, what has changed, who got it. */
import { extname } from 'node:path'
import { dateInWords, dayOf, timeInWords } from './dates.ts'
import { type FileState, filesAsSent, isOurs, type Registered, stateOf } from './register-documents.ts'
import type { Person } from './schema/people.ts'
import type { Sending } from './schema/register.ts'

/** A file with what has become of it; one outside of the record is not looked for. */
export type StandingFile = { readonly path: string; readonly format: string; readonly state: FileState | 'elsewhere' }

/** The files against what was sent last, or against what was written when it was not sent. */
export function standingFiles(dir: string, document: Registered): StandingFile[] {
  return filesAsSent(document).map((file) => ({
    path: file.path,
    format: extname(file.path).slice(1),
    state: isOurs(file) ? stateOf(dir, file) : 'elsewhere',
  }))
}

/** "sent to Marisol Aguirre on 4 April 2022, email": the names of those who are in people.yaml. */
export function sendingInWords({ on, to, via, note }: Sending, people: readonly Person[]): string {
  const names = to.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ')
  const time = on === dayOf(on) ? '' : `, ${timeInWords(on)}`
  return `sent to ${names} on ${dateInWords(dayOf(on))}${time}, ${via}${note === undefined ? '' : ` (${note})`}`
}
