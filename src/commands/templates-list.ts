import { ourTemplate, ownTemplate, partialNamesIn, templatePath } from '../render/template-files.ts'
import { inOneLine, jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { allNames, formNames, isFormName, nearName, ourNames, ownNames, type Use, usesOf } from './templates-names.ts'

/** A template or a partial: what it is for, and whether the record has one of its own in its place. */
type Listed = {
  readonly name: string
  readonly path: string
  readonly documents: readonly Use[]
  /** For a partial, the templates of ours that use it. */
  readonly used_in: readonly string[]
  readonly own: boolean
  /** Why the record's own cannot be used; null when it can. */
  readonly fault: string | null
}

/** Lists every template with its document and readers, and says which the record has of its own. Without a record, ours. */
export function listTemplates(terminal: Terminal, dir: string | undefined, asJson: boolean): number {
  const rows = allNames(dir).map((name) => listed(name, dir))
  if (asJson) terminal.line(jsonText(rows))
  else printRows(terminal, rows)
  for (const line of dir === undefined ? [] : unknownLines(dir)) terminal.note({ text: line, style: 'yellow' })
  return 0
}

function listed(name: string, dir: string | undefined): Listed {
  const path = templatePath(name)
  return {
    name,
    path,
    documents: isFormName(name) ? usesOf(name) : [],
    used_in: isFormName(name) ? [] : usersOf(name),
    ...ownState(dir, path),
  }
}

function ownState(dir: string | undefined, path: string): Pick<Listed, 'own' | 'fault'> {
  try {
    return { own: dir !== undefined && ownTemplate(dir, path) !== undefined, fault: null }
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    return { own: true, fault: cause.message }
  }
}

/** The templates of ours that name a partial, in themselves or in a partial that they use. */
function usersOf(partial: string): string[] {
  const ours = ourNames()
  const named = (name: string): string[] =>
    partialNamesIn(ourTemplate(templatePath(name)))
      .map((each) => `partials/${each}`)
      .filter((each) => ours.includes(each))
  const reaches = (name: string): boolean => named(name).some((each) => each === partial || reaches(each))
  return formNames().filter(reaches)
}

function printRows(terminal: Terminal, rows: readonly Listed[]): void {
  const wide = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, documents, used_in, own, fault } of rows) {
    const start = `${name.padEnd(wide)}  ${(own ? 'yours' : '').padEnd('yours'.length)}  `
    const uses = documents.map(({ document, readers }) => `${document} for ${readers.join(', ')}`)
    const partial = used_in.length === 0 ? [] : [`a part of ${used_in.join(', ')}`]
    const list = name === 'exhibit-list' ? ['the list in front of the exhibits of a packet'] : []
    const words = [...(fault === null ? [] : [`cannot be used: ${fault}`]), ...uses, ...list, ...partial].join('; ')
    const left = terminal.screen === undefined ? undefined : Math.max(20, terminal.screen - start.length)
    terminal.line(start, inOneLine(words === '' ? 'a part that only your templates have' : words, left))
  }
}

/** A file whose name is not that of a document changes none. */
function unknownLines(dir: string): string[] {
  const forms = formNames()
  return ownNames(dir)
    .filter((name) => !name.startsWith('partials/') && !isFormName(name))
    .map((name) => {
      const near = nearName(name, forms)
      const meant = near === undefined ? '' : `; did you mean ${templatePath(near)}?`
      return `${templatePath(name)} is the template of no document${meant}`
    })
}
