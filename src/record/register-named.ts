/** Which document of the register is meant by what a person typed. */
import { basename, extname, resolve } from 'node:path'
import { UserError } from '../user-error.ts'
import { nearest } from './nearest.ts'
import type { Registered } from './register-documents.ts'

/** So many are named in a message. */
const MOST_NAMED = 6

/**
 * The document with this id, or with an id that alone begins so; the one of this file; or for words such as `rebuttal`
 * and `rebuttal-hr` the last of that kind that is for the `reader` (an audience), else for somebody else. Throws a UserError when it is none or could be several.
 */
export function documentNamed(
  documents: readonly Registered[],
  dir: string,
  typed: string,
  reader?: string,
): Registered {
  const name = typed.trim()
  const found = byId(documents, name) ?? byFile(documents, dir, name) ?? lastOfKind(documents, name, reader)
  if (found !== undefined) return found
  const begun = documents.filter(({ id }) => name !== '' && id.toLowerCase().startsWith(name.toLowerCase()))
  const [only, another] = begun
  if (only === undefined) throw unknown(documents, typed)
  if (another !== undefined)
    throw new UserError(`"${typed}" could be ${listed(begun)}; type so much that only one is meant`)
  return only
}

function byId(documents: readonly Registered[], name: string): Registered | undefined {
  return documents.find(({ id }) => id.toLowerCase() === name.toLowerCase())
}

/** A path from where the person is, or from the record's folder; in documents/ the name of the file is the id. */
function byFile(documents: readonly Registered[], dir: string, name: string): Registered | undefined {
  if (!/[./\\]/.test(name)) return undefined
  const path = resolve(name)
  const listed = documents.findLast(({ files }) =>
    files.some((file) => resolve(dir, file.path) === path || file.path === name),
  )
  return listed ?? byId(documents, basename(name, extname(name)))
}

function lastOfKind(
  documents: readonly Registered[],
  name: string,
  reader: string | undefined,
): Registered | undefined {
  const words = name.toLowerCase().replaceAll(/[\s_]+/g, '-')
  const kindOf = ({ document, packet }: Registered): string => (packet === undefined ? document : `${document}-packet`)
  const isMeant = (each: Registered, kind: string): boolean =>
    [kind, `${each.document}-${each.audience}${kind.slice(each.document.length)}`].includes(words)
  const alone = documents.filter((each) => isMeant(each, kindOf(each)))
  // The document may have been made in a packet only; and of packets one is meant by that word.
  const all =
    alone.length > 0
      ? alone
      : documents.filter((each) => (words === 'packet' ? each.packet !== undefined : isMeant(each, each.document)))
  return (
    all.findLast(({ audience }) => audience === reader) ??
    all.findLast(({ audience }) => audience !== 'self') ??
    all.at(-1)
  )
}

function unknown(documents: readonly Registered[], typed: string): UserError {
  if (documents.length === 0)
    return new UserError('no document was rendered yet; make one first: onrecord render rebuttal --for hr')
  const near = nearest(
    typed,
    documents.flatMap(({ id, document }) => [id, document]),
  )
  const remedy = near === undefined ? `there is ${listed(documents.toReversed())}` : `did you mean "${near}"?`
  return new UserError(`no document "${typed}"; ${remedy}`)
}

function listed(documents: readonly Registered[]): string {
  const ids = documents.slice(0, MOST_NAMED).map(({ id }) => id)
  return `${ids.join(', ')}${documents.length > MOST_NAMED ? ' …' : ''}`
}
