/** What `check` says of documents.yaml and of the files that it lists. No document is refused for it: it says only what was made. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bagFaults } from './bag-faults.ts'
import { textOf } from './file-text.ts'
import { error, type Place, type Problem, quoted, startOf, warning } from './problem.ts'
import {
  documentsOf,
  filesAsSent,
  isOurs,
  REGISTER,
  type Registered,
  readRegister,
  stateOf,
} from './register-documents.ts'
import { type At, placesIn } from './source.ts'

/** Faults of the register, documents that are gone, documents that were changed after they had been sent, and folders of packets that were changed. */
export function registerProblems(dir: string): Problem[] {
  const path = join(dir, REGISTER)
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined) return []
  if (!there.isFile()) return [error(startOf(REGISTER), 'unreadable-file', 'this is not a file; move it away')]
  if (textOf(readFileSync(path)) === undefined)
    return [
      error(startOf(REGISTER), 'not-utf8', 'the file is not UTF-8 text; open it in an editor and save it as UTF-8'),
    ]
  const { value, problems, text } = readRegister(dir)
  const at = placesIn(new Map([[REGISTER, text]]))
  return [...problems, ...documentsOf(value ?? []).flatMap((document) => problemsOf(dir, document, at))]
}

function problemsOf(dir: string, document: Registered, at: At): Problem[] {
  const { audience, sent, row } = document
  const place = at(REGISTER, [row, 'id'])
  const isSent = sent.length > 0
  const ours = filesAsSent(document).filter(isOurs)
  return [
    ...ours.flatMap((file) => {
      const state = stateOf(dir, file)
      const name = quoted(file.path)
      // Whoever throws a draft of their own away loses nothing.
      if (state === 'gone' && (isSent || audience !== 'self'))
        return [warning(place, 'document-missing', `${name} is not there; ${remedyForGone(isSent)}`)]
      if (state === 'changed' && isSent)
        return [error(place, 'document-changed', `${name} is not what was sent ${whenSent(document)}; ${CHANGED}`)]
      return []
    }),
    ...ours.flatMap(({ path }) => folderProblems(dir, path, place)),
  ]
}

/**
 * Beside the zip of a packet stands its folder with the same in it, which is what people open, and may send from. A folder
 * that is gone is no loss: the zip has everything.
 */
function folderProblems(dir: string, zip: string, place: Place): Problem[] {
  const folder = zip.replace(PACKET_ZIP, '')
  if (folder === zip || statSync(join(dir, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const { changed, foreign } = bagFaults(join(dir, folder))
  const said = [
    ...changed.map((name) => `${quoted(name)} in ${folder} is not as it was made; ${UNPACK}`),
    ...foreign.map((name) => `${quoted(name)} in ${folder} is not part of the packet; move it away`),
  ]
  const rest = said.length - MOST_NAMED
  const shown = said.slice(0, MOST_NAMED).map((message) => warning(place, 'packet-changed', message))
  if (rest <= 0) return shown
  const more = `${rest} more files in ${folder} are not as they were made; ${UNPACK}`
  return [...shown, warning(place, 'packet-changed', rest === 1 ? (said.at(-1) ?? more) : more)]
}

const PACKET_ZIP = /\.zip$/
const UNPACK = 'move the folder away and unpack the zip beside it'
/** A folder with hundreds of exhibits that was unpacked wrongly should not hide what else is wrong. */
const MOST_NAMED = 5

const CHANGED = 'put back what the reader has, and render a new document for what is new'

function remedyForGone(isSent: boolean): string {
  return isSent
    ? 'put back what you sent, from a backup or from the mail'
    : 'put it back from a backup, or leave it: nobody has got it'
}

function whenSent({ sent }: Registered): string {
  const [first] = sent.map(({ on }) => on).sort()
  return `on ${first?.slice(0, 10)}`
}
