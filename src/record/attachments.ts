/** What is attached to an entry: `files/<id>/<name>`, byte for byte as received. */
import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { PlanRecord } from './model.ts'
import { error, type Place, type Problem, quoted, startOf, warning } from './problem.ts'
import type { Attachment } from './schema/evidence.ts'
import type { At } from './source.ts'

/** SHA-256 of a file in hexadecimal and its size in bytes, read in pieces so that a large one needs no memory. */
export function fingerprint(path: string): { sha256: string; bytes: number } {
  const hash = createHash('sha256')
  piece ??= Buffer.allocUnsafeSlow(PIECE_BYTES)
  const file = openSync(path, 'r')
  let bytes = 0
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(file)
  }
  return { sha256: hash.digest('hex'), bytes }
}

const PIECE_BYTES = 1 << 18
/** The same for each file: a record has hundreds of them, and the collector comes late. */
let piece: Buffer | undefined

/** Attached files that are missing, changed, or on disk without being listed. Reads every attached byte. */
export function attachmentProblems(
  dir: string,
  { record, unread }: { readonly record: PlanRecord; readonly unread: readonly string[] },
  at: At,
): Problem[] {
  const known = new Set([...record.evidence.map(({ id }) => id), ...unread])
  return [
    ...record.evidence.flatMap((entry) => {
      const listed = entry.files ?? []
      const faults = listed.flatMap((attached, i) =>
        attachedProblem(dir, `files/${entry.id}/${attached.name}`, attached, (key) =>
          at(entry.file, ['files', i, key]),
        ),
      )
      const names = listed.map(({ name }) => name)
      // What was taken out of use is in no document: a file of it that is lost keeps no other exhibit from being shown.
      const weighed = entry.withdrawn === undefined ? faults : faults.map(asWarning)
      return [...weighed, ...unlisted(dir, entry.id, names)]
    }),
    ...namesIn(join(dir, 'files'))
      .filter((name) => !known.has(name))
      .map((name) =>
        warning(startOf(`files/${name}`), 'unexpected-file', 'no entry has this name; nothing in it is used'),
      ),
  ]
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' }
}

/** What is wrong with an attached file: nothing when it is as it was. `place` is where its `name` or `sha256` stands. */
export function attachedProblem(
  dir: string,
  name: string,
  attached: Attachment,
  place: (key: string) => Place,
): Problem[] {
  const shown = quoted(name)
  try {
    if (lstatSync(join(dir, name), { throwIfNoEntry: false }) === undefined) {
      return [
        error(place('name'), 'file-missing', `${shown} is not there; put the file back, from a backup if need be`),
      ]
    }
    if (!isPlainFile(dir, name)) {
      const message = `${shown} is not a plain file inside the record; put the file itself there`
      return [error(place('name'), 'file-missing', message)]
    }
    const found = fingerprint(join(dir, name))
    if (found.sha256 === attached.sha256 && found.bytes === attached.bytes) return []
    const message = `${shown} is not the file that was attached (now ${found.bytes} bytes, SHA-256 ${found.sha256.slice(0, 12)}…); put the original back, or withdraw the entry and attach this file to a new one`
    return [error(place('sha256'), 'file-changed', message)]
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    const message = `${shown} cannot be read (${String(cause.code)}); check that it is there and that you may read it`
    return [error(place('name'), 'file-missing', message)]
  }
}

function isPlainFile(dir: string, name: string): boolean {
  const inside = realpathSync(join(dir, name)).startsWith(`${realpathSync(dir)}${sep}`)
  return inside && lstatSync(join(dir, name)).isFile()
}

function unlisted(dir: string, id: string, listed: readonly string[]): Problem[] {
  return namesIn(join(dir, 'files', id))
    .filter((name) => !listed.includes(name))
    .map((name) =>
      warning(
        startOf(`files/${id}/${name}`),
        'unexpected-file',
        `evidence/${id}.yaml does not list this file; nothing is done with it`,
      ),
    )
}

/** The names in a folder, sorted, without hidden ones; none when it is not a folder. */
function namesIn(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
}
