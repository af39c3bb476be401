/** Evidence that comes as JSON, in the shape that `show --json` prints: an entry of this record or of another, or a new one. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { fingerprint } from './attachments.ts'
import { valuesFromJson } from './json-entry.ts'
import type { NewEvidence } from './new-evidence.ts'
import { quoted } from './problem.ts'
import { type Attachment, shownEvidenceSchema } from './schema/evidence.ts'

const SHAPE = shownEvidenceSchema.partial({ id: true, happened: true, kind: true })

/** The new entries, and whether any of them had an id or a time of writing: those are given anew. */
export type FromJson = { readonly entries: readonly NewEvidence[]; readonly hadOwnIds: boolean }

/**
 * Reads one entry or a list. Its files must be in this record, the same bytes under the same id. Throws a UserError that says
 * what cannot be taken.
 */
export function evidenceFromJson(dir: string, text: string): FromJson {
  const read = valuesFromJson(text, SHAPE)
  const entries = read.map((shown): NewEvidence => {
    const { id, recorded, contemporaneity: _, files = [], corrections, withdrawn, ...given } = shown
    if (corrections !== undefined || withdrawn !== undefined)
      throw new UserError(
        `${id ?? quoted(given.title)} has corrections or was withdrawn, and a new entry has no past; leave out corrections and withdrawn`,
      )
    const paths = files.map((file) => pathOf(dir, id, file))
    const renamed = files.flatMap(({ original_name }, i) =>
      original_name === undefined ? [] : [[paths[i] ?? '', original_name]],
    )
    return {
      ...given,
      ...(paths.length === 0 ? {} : { attach: paths }),
      ...(renamed.length === 0 ? {} : { originalNames: Object.fromEntries(renamed) }),
    }
  })
  return { entries, hadOwnIds: read.some(({ id, recorded }) => id !== undefined || recorded !== undefined) }
}

function pathOf(dir: string, id: string | undefined, { name, sha256 }: Attachment): string {
  const path = join(dir, 'files', id ?? '', name)
  const isThere = id !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile() === true
  if (isThere && fingerprint(path).sha256 === sha256) return path
  throw new UserError(
    `${quoted(name)} is not in this record${id === undefined ? '' : ` under files/${id}`} with these bytes; leave out files, and bring the file itself with --attach`,
  )
}
