/** The templates that there are: one for each form of a document, and the partials that several of them share. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENTS, type DocumentName, FORMS, type FormName, formOf, isDocumentName } from '../documents/documents.ts'
import { nearest } from '../record/nearest.ts'
import { isInFolder, ourPartials } from '../render/template-files.ts'
import { UserError } from '../user-error.ts'
import type { Audience } from '../views/audiences.ts'

/** A document, and those of its readers who get it from one template. */
export type Use = { readonly document: DocumentName; readonly readers: readonly Audience[] }

/** What a template is used for: `severance` for an attorney may be another form than the letter. */
export function usesOf(form: FormName): Use[] {
  return Object.keys(DOCUMENTS)
    .filter(isDocumentName)
    .flatMap((document) => {
      const all: readonly Audience[] = ['self', ...DOCUMENTS[document].readers]
      const readers = all.filter((audience) => formOf(document, audience) === form)
      return readers.length === 0 ? [] : [{ document, readers }]
    })
}

/** The names of ours: `rebuttal`, `partials/exhibits`. */
export function ourNames(): string[] {
  return [...formNames(), ...ourPartials().map((name) => `partials/${name}`)]
}

export function isFormName(name: string): name is FormName {
  return Object.hasOwn(FORMS, name)
}

export function formNames(): FormName[] {
  return Object.keys(FORMS).filter(isFormName)
}

/** Every name: ours, and partials that only the record has. Without a record, ours. */
export function allNames(dir: string | undefined): string[] {
  const own = dir === undefined ? [] : ownNames(dir).filter((name) => name.startsWith('partials/'))
  return [...new Set([...ourNames(), ...own])]
}

/** The names of all that the record has in templates/, whether a document is made of it or not. */
export function ownNames(dir: string): string[] {
  return [...namesIn(dir, ''), ...namesIn(dir, 'partials/')]
}

function namesIn(dir: string, prefix: string): string[] {
  const folder = join(dir, 'templates', prefix)
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder || !isInFolder(dir, folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && !file.startsWith('.'))
  return files.map((file) => `${prefix}${file.slice(0, -'.md'.length)}`).sort()
}

/** The name that was meant by `rebuttal`, `Rebuttal.md`, `templates/rebuttal.md`, or `mark` for a partial. Throws a UserError. */
export function templateNamed(typed: string, names: readonly string[]): string {
  const plain = typed
    .trim()
    .replace(/^(?:\.\/)?templates\//, '')
    .replace(/\.md$/i, '')
  const found = [plain, `partials/${plain}`].map((each) => names.find((name) => isSame(name, each)))
  const name = found.find((each) => each !== undefined)
  if (name !== undefined) return name
  const near = nearName(plain, names)
  const remedy = near === undefined ? 'those there are: onrecord templates list' : `did you mean "${near}"?`
  throw new UserError(`there is no template "${typed}"; ${remedy}`)
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** The name that a slip was made in, with or without the folder of partials before it. */
export function nearName(typed: string, names: readonly string[]): string | undefined {
  const near = nearest(typed, names) ?? nearest(`partials/${typed}`, names)
  return near
}
