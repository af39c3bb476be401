import { LAYOUTS, REGISTERS } from '../documents/document-kind.ts'
import { DOCUMENTS, type DocumentName, isDocumentName, isMail, takes } from '../documents/documents.ts'
import { PAPERS } from '../documents/phrases/form.ts'
import { FORMATS, type Format, isMadeUnasked, PAGE_FORMATS, type RenderRequest } from '../outgoing/request.ts'
import { resolveId } from '../record/known-ids.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import {
  AUDIENCES,
  type Audience,
  hasCondition,
  type Inclusion,
  isAudience,
  isContentClass,
} from '../views/audiences.ts'
import { today } from './today.ts'

/** What `render` takes from the command line, as it was typed. */
export type RenderFlags = {
  readonly for?: string
  readonly format?: string
  readonly layout?: string
  readonly register?: string
  readonly paper?: string
  readonly checkIn?: string
  readonly today?: string
  readonly out?: string
  readonly draft?: boolean
  readonly diffSent?: boolean
  readonly data?: boolean
  readonly include?: readonly string[]
  readonly waive?: readonly string[]
  readonly because?: string
}

/** The request that the words of the command line mean. Throws a UserError for what is not known or not allowed. */
export async function renderRequest(
  terminal: Terminal,
  findDir: () => string,
  document: string,
  flags: RenderFlags,
): Promise<RenderRequest> {
  if (!isDocumentName(document))
    throw new UserError(`there is no document "${document}"; take one of ${Object.keys(DOCUMENTS).join(', ')}`)
  const audience = audienceOf(document, flags.for ?? 'self')
  refuseSwitches(document, flags)
  if (flags.diffSent === true) refuseBesideDiff(audience, flags)
  if ((flags.include !== undefined || flags.waive !== undefined) && flags.because === undefined) {
    throw new UserError('--include and --waive need a reason that is kept: --because "…"')
  }
  if (flags.data === true) refuseWithData(flags)
  return {
    document,
    audience,
    formats: formatsOf(flags, isMail(document) && audience !== 'self'),
    layout: oneOf('layout', LAYOUTS, flags.layout),
    register: oneOf('register', REGISTERS, flags.register),
    paper: oneOf('paper', PAPERS, flags.paper),
    checkIn: flags.checkIn === undefined ? undefined : resolveId(findDir(), 'check-ins', flags.checkIn),
    day: await today(terminal, flags.today),
    draft: flags.draft === true,
    out: flags.out,
    included: (flags.include ?? []).map((name) => inclusion(name, audience, flags.because ?? '')),
    waived: flags.waive ?? [],
    because: flags.because,
    data: flags.data === true,
  }
}

/** A switch without effect would promise another document than comes. */
function refuseSwitches(document: DocumentName, { layout, register, checkIn }: RenderFlags): void {
  const given = { layout, register, 'check-in': checkIn }
  for (const name of ['layout', 'register', 'check-in'] as const) {
    const others = (Object.keys(DOCUMENTS) as DocumentName[]).filter((each) => takes(each, name))
    if (given[name] !== undefined && !takes(document, name))
      throw new UserError(`--${name} changes nothing in the ${document}; it is for ${others.join(', ')}`)
  }
}

/** Nothing is written, so that there is no format, no file, and no place to keep a reason. */
function refuseWithData({ format, out, include, waive }: RenderFlags): void {
  const given = { '--format': format, '--out': out, '--include': include, '--waive': waive }
  const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? []
  if (name !== undefined) throw new UserError(`--data prints JSON and writes nothing; leave ${name} out`)
}

/** A comparison is printed and nothing else: there is no file of it, and only a reader has got a version. */
function refuseBesideDiff(audience: Audience, { out, format }: RenderFlags): void {
  if (audience === 'self') throw new UserError('--diff-sent needs the reader who got it, such as --for hr')
  if (out !== undefined || format !== undefined)
    throw new UserError('--diff-sent writes no document; leave out --out and --format')
}

function audienceOf(document: DocumentName, asTyped: string): Audience {
  const typed = asTyped.trim().toLowerCase()
  if (!isAudience(typed)) throw new UserError(`there is no audience "${asTyped}"; take one of ${AUDIENCES.join(', ')}`)
  const readers: readonly Audience[] = DOCUMENTS[document].readers
  if (typed !== 'self' && !readers.includes(typed)) {
    throw new UserError(`there is no ${document} for ${typed}; it is for ${['self', ...readers].join(', ')}`)
  }
  return typed
}

/** What is made when nobody names a format: what goes by e-mail comes as an e-mail and as plain text too. */
function formatsOf({ format, out }: RenderFlags, isMail: boolean): Format[] {
  const possible = isMail ? FORMATS : PAGE_FORMATS
  const formats =
    format === undefined
      ? possible.filter(isMadeUnasked)
      : format.split(',').map((each) => formatOf(each.trim(), possible))
  if (out === undefined) return [...new Set(formats)]
  if (out.trim() === '') throw new UserError('--out needs the name of a file, or - for stdout')
  const byName = out === '-' ? undefined : possible.find((each) => out.toLowerCase().endsWith(`.${each}`))
  const [only] = formats
  if (formats.length === 1 && only !== undefined && (byName === undefined || byName === only)) return [only]
  if (format === undefined) return [byName ?? 'md']
  throw new UserError(`--out takes one format; "${out}" does not go with --format ${format}`)
}

function formatOf(typed: string, possible: readonly Format[]): Format {
  const found = possible.find((known) => known === typed.toLowerCase())
  if (found !== undefined) return found
  if (FORMATS.some((known) => known === typed.toLowerCase()))
    throw new UserError(`this document does not come as ${typed}; take some of ${possible.join(', ')}`)
  throw new UserError(`there is no format "${typed}"; take some of ${possible.join(', ')}`)
}

/** One of the words that an option takes; undefined when it was not given. */
function oneOf<T extends string>(what: string, known: readonly T[], typed: string | undefined): T | undefined {
  const found = known.find((each) => each === typed?.trim().toLowerCase())
  if (typed !== undefined && found === undefined)
    throw new UserError(`there is no ${what} "${typed}"; take one of ${known.join(', ')}`)
  return found
}

function inclusion(name: string, audience: Audience, because: string): Inclusion {
  if (!isContentClass(name)) throw new UserError(`there is no class "${name}" to include`)
  if (!hasCondition(name, audience))
    throw new UserError(`"${name}" cannot be let through for ${audience}: it is either shown already or never shown`)
  return { class: name, because }
}
