/** Which text a document is made with: ours, or the file of the same name that the record has in templates/. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { UserError } from '../user-error.ts'
import { assetPath, readAsset } from './assets.ts'

/** A template or a partial, with its path in the package or in the record: `templates/rebuttal.md`. */
export type TemplateFile = { readonly path: string; readonly source: string; readonly isOwn: boolean }

/** A template with the partials that it uses, by their names. */
export type Template = TemplateFile & { readonly partials: Readonly<Record<string, TemplateFile>> }

/** The path of a template or, with `partials/` before its name, of a partial. */
export function templatePath(name: string): string {
  return `templates/${name}.md`
}

/** What a document is made with. Throws a UserError when the record's own template is there and cannot be read. */
export function templateIn(dir: string, name: string): Template {
  const template = fileOf(dir, templatePath(name))
  if (template === undefined) throw new Error(`the package has no ${templatePath(name)}`)
  return { ...template, partials: partialsOf(dir, template) }
}

function fileOf(dir: string, path: string): TemplateFile | undefined {
  const own = ownTemplate(dir, path)
  if (own !== undefined) return { path, source: own, isOwn: true }
  return existsSync(assetPath(path)) ? { path, source: ourTemplate(path), isOwn: false } : undefined
}

/** The text of ours. */
export function ourTemplate(path: string): string {
  return readAsset(path).toString('utf8')
}

/** Our partials by name, in order. */
export function ourPartials(): string[] {
  const files = readdirSync(assetPath('templates/partials'))
  return files.flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -'.md'.length)] : [])).sort()
}

/** Those that the texts name, and those that these name: what a document does not use cannot stop it. */
function partialsOf(dir: string, { source }: TemplateFile): Record<string, TemplateFile> {
  const found = new Map<string, TemplateFile>()
  const waiting = partialNamesIn(source)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = found.has(name) ? undefined : fileOf(dir, templatePath(`partials/${name}`))
    if (file === undefined) continue
    found.set(name, file)
    waiting.push(...partialNamesIn(file.source))
  }
  return Object.fromEntries(found)
}

/** More than the tags may be found here: a name without a file is no partial. */
export function partialNamesIn(source: string): string[] {
  return [...source.matchAll(/\brender\s*(["'])([\p{L}\p{N}_-]+)\1/gu)].map(([, , name = '']) => name)
}

// ---- the record's own ------------------------------------------------------------------------------------------

/** Larger than any template that can be rendered. */
const MOST_BYTES = 4_000_000

/** The text of the record's own file; undefined when there is none. Throws a UserError when it cannot be used as a template. */
export function ownTemplate(dir: string, path: string): string | undefined {
  const full = join(dir, path)
  if (lstatSync(full, { throwIfNoEntry: false }) === undefined) return undefined
  if (!existsSync(full)) throw new UserError(`${path} is a link to a file that is gone; put the template itself there`)
  if (!isInFolder(dir, full))
    throw new UserError(`${path} is a link that leads out of the record; put the template itself there`)
  const there = statSync(full)
  if (there.isDirectory()) throw new UserError(`${path} is a folder; a template is a file of text`)
  if (!there.isFile()) throw new UserError(`${path} is no file; a template is a file of text`)
  if (there.size > MOST_BYTES) throw new UserError(`${path} is too large for a template`)
  const text = textOf(readFileSync(full))
  if (text === undefined) throw new UserError(`${path} is not UTF-8 text; open it in an editor and save it as UTF-8`)
  return text
}

/** Without a byte order mark, and with line ends of one kind: editors on Windows add both. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n')
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

/** Whether a path that exists stands in a folder when every link is followed. */
export function isInFolder(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path))
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}
