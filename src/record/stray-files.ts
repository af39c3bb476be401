/** Files of the record's folder that are not read: misspelt names, and the copies that sync programs leave behind. */
import type { Dirent } from 'node:fs'
import { canonicalId, FOLDERS, type Folder, isId } from './ids.ts'
import { singleKinds } from './kinds.ts'
import { nearest } from './nearest.ts'
import { error, type Place, type Problem, startOf, warning } from './problem.ts'

/** `unread` is the id of the entry that is meant, when one is: naming it elsewhere is no second fault. */
export type Stray = { readonly problem: Problem; readonly unread?: string }

const YAML_END = /\.ya?ml$/i
const COPY_OF_ENTRY = /^(?:copy of )?(AL-\d+|E-\d+|R-\d+|M\d+|\d{4}-\d{2}-\d{2})(?!\d).*\.ya?ml/i
const COPY_OF_FILE = new RegExp(`^(?:copy of )?(${singleKinds.join('|')}|documents)(?![a-z]).*\\.ya?ml`, 'i')
/** What Windows puts into folders by itself. */
const NOT_OURS = /^(desktop\.ini|thumbs\.db)$/i

const KNOWN_FOLDERS: readonly string[] = [...FOLDERS, 'files', 'documents', 'templates', 'privileged']
const KNOWN_FILES: readonly string[] = [...singleKinds.map((kind) => `${kind}.yaml`), 'documents.yaml']

/** What a file in a folder of entries, beside `names`, is when its name is not an id with `.yaml`. */
export function strayEntry(folder: Folder, name: string, names: readonly string[]): Stray | undefined {
  const place = startOf(`${folder}/${name}`)
  if (NOT_OURS.test(name)) return undefined
  const stem = name.replace(YAML_END, '')
  const meant = stem === name ? undefined : isId(folder, stem) ? stem : canonicalId(folder, stem)
  if (meant !== undefined) return misnamed(place, meant, names)
  const original = COPY_OF_ENTRY.exec(name)?.[1]
  if (original !== undefined) return conflictCopy(place, canonicalId(folder, original) ?? original, names)
  return {
    problem: warning(
      place,
      'unexpected-file',
      'the name is not the id of an entry; rename the file, move it to files/ or take it out',
    ),
  }
}

/** What something in the record's own folder is when it has none of the names that are read. */
export function strayAtTop(item: Dirent, names: readonly string[]): Stray | undefined {
  const { name } = item
  const place = startOf(name)
  if (KNOWN_FILES.includes(name) || name.startsWith('.')) return undefined
  if (KNOWN_FOLDERS.includes(name)) {
    if (item.isDirectory() || item.isSymbolicLink()) return undefined
    return { problem: error(place, 'unexpected-file', 'a folder is expected here; move this file away') }
  }
  if (item.isDirectory()) {
    const near = nearest(name, KNOWN_FOLDERS)
    return near === undefined
      ? undefined
      : { problem: warning(place, 'unexpected-file', `this folder is not read; did you mean "${near}"?`) }
  }
  return strayFile(name, place, names)
}

function strayFile(name: string, place: Place, names: readonly string[]): Stray | undefined {
  const stem = name.replace(YAML_END, '').toLowerCase()
  if (YAML_END.test(name) && KNOWN_FILES.includes(`${stem}.yaml`)) return misnamed(place, stem, names)
  const original = COPY_OF_FILE.exec(name)?.[1]
  if (original !== undefined) return conflictCopy(place, original.toLowerCase(), names)
  if (!YAML_END.test(name)) return undefined
  const near = nearest(name, KNOWN_FILES)
  const guess = near === undefined ? '' : `; did you mean "${near}"?`
  return { problem: warning(place, 'unexpected-file', `this file is not read${guess}`) }
}

function misnamed(place: Place, id: string, names: readonly string[]): Stray {
  const name = `${id}.yaml`
  return names.includes(name)
    ? {
        problem: error(
          place,
          'unexpected-file',
          `this file is not read, only "${name}" is; compare the two and move this one away`,
        ),
      }
    : { problem: error(place, 'unexpected-file', `this file is not read; rename it to "${name}"`), unread: id }
}

function conflictCopy(place: Place, id: string, names: readonly string[]): Stray {
  const name = `${id}.yaml`
  const what = `this looks like a copy of "${name}" that a sync program made`
  return names.includes(name)
    ? { problem: error(place, 'conflict-copy', `${what}; compare the two, keep what is right and move this one away`) }
    : { problem: error(place, 'conflict-copy', `${what}, and there is no "${name}"; give it that name`), unread: id }
}
