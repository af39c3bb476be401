import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { change } from '../record/change.ts'
import { instantOf } from '../record/dates.ts'
import { inFolder } from '../record/folders.ts'
import { isInFolder, ourTemplate, templatePath } from '../render/template-files.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { ourNames, templateNamed } from './templates-names.ts'

/**
 * Copies templates of ours into the record's templates/, where documents are made with them from then on. What is there is
 * left as it is. Throws a UserError when nothing was asked for that is not there already.
 */
export function ejectTemplates(terminal: Terminal, dir: string, typed: readonly string[]): number {
  const names = [...new Set(typed.map((each) => templateNamed(each, ourNames())))]
  const isThere = (name: string): boolean =>
    lstatSync(join(dir, templatePath(name)), { throwIfNoEntry: false }) !== undefined
  const there = names.filter(isThere)
  const fresh = names.filter((name) => !isThere(name))
  if (fresh.length === 0) throw new UserError(`${inWords(there)} already, and nothing was written`)
  const folders = fresh.some((name) => name.startsWith('partials/'))
    ? ['templates', 'templates/partials']
    : ['templates']
  inFolders(dir, folders, () => copied(terminal, dir, fresh))
  if (there.length > 0)
    terminal.note(`${inWords(there)} already, and ${there.length === 1 ? 'was' : 'were'} left alone`)
  const made = fresh.length === 1 ? 'it takes the place of ours' : 'they take the place of ours'
  terminal.wrote(fresh.map(templatePath), `yours to change now, ${made}`)
  return 0
}

/** Every template and partial of ours; those that the record has are left alone. */
export function ejectAll(terminal: Terminal, dir: string): number {
  return ejectTemplates(terminal, dir, ourNames())
}

function inWords(names: readonly string[]): string {
  return `${names.map(templatePath).join(', ')} ${names.length === 1 ? 'is' : 'are'} there`
}

function copied(terminal: Terminal, dir: string, names: readonly string[]): void {
  change({ dir, at: instantOf(terminal.clock()) }, (desk) => {
    // What came up meanwhile is somebody's work.
    const taken = names.find((name) => desk.exists(templatePath(name)))
    if (taken !== undefined) throw new UserError(`${inWords([taken])} already, and nothing was written`)
    for (const name of names) desk.create(templatePath(name), ourTemplate(templatePath(name)))
    return { result: names, words: `templates eject ${names.join(' ')}` }
  })
}

/** The writer of the record makes no folder within another. When the work fails, those that were made go away again. */
function inFolders<T>(dir: string, [folder, ...rest]: readonly string[], work: () => T): T {
  if (folder === undefined) return work()
  return inFolder(join(dir, folder), () => {
    if (!isInFolder(dir, join(dir, folder)))
      throw new UserError(`${folder} is a link that leads out of the record; put a folder there in its place`)
    return inFolders(dir, rest, work)
  })
}
