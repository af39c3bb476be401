import { FORMATS, type Format, type RenderRequest } from '../commands/render-files.ts'
import { DOCUMENTS, type DocumentName, isDocumentName, LAYOUTS, type Layout } from '../documents/documents.ts'
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
  readonly today?: string
  readonly out?: string
  readonly draft?: boolean
  readonly include?: readonly string[]
  readonly waive?: readonly string[]
  readonly because?: string
}

/** The request that the words of the command line mean. Throws a UserError for what is not known or not allowed. */
export async function renderRequest(terminal: Terminal, document: string, flags: RenderFlags): Promise<RenderRequest> {
  if (!isDocumentName(document))
    throw new UserError(`there is no document "${document}"; take one of ${Object.keys(DOCUMENTS).join(', ')}`)
  const audience = audienceOf(document, flags.for ?? 'self')
  if ((flags.include !== undefined || flags.waive !== undefined) && flags.because === undefined) {
    throw new UserError('--include and --waive need a reason that is kept: --because "…"')
  }
  return {
    document,
    audience,
    formats: formatsOf(flags),
    layout: layoutOf(flags.layout),
    day: await today(terminal, flags.today),
    draft: flags.draft === true,
    out: flags.out,
    included: (flags.include ?? []).map((name) => inclusion(name, audience, flags.because ?? '')),
    waived: flags.waive ?? [],
    because: flags.because,
  }
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

function formatsOf({ format, out }: RenderFlags): Format[] {
  const byName =
    out === undefined || out === '-' ? undefined : FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`))
  // The default of --format is all of them; one file holds one.
  const typed = (format ?? FORMATS.join(',')).split(',').map((each) => each.trim())
  const formats = typed.map((each) => {
    const found = FORMATS.find((known) => known === each)
    if (found === undefined) throw new UserError(`there is no format "${each}"; take some of ${FORMATS.join(', ')}`)
    return found
  })
  if (out === undefined) return [...new Set(formats)]
  if (formats.length === 1 && (byName === undefined || byName === formats[0])) return formats
  if (formats.length === FORMATS.length) return [byName ?? 'md']
  throw new UserError(`--out takes one format; "${out}" does not go with --format ${typed.join(',')}`)
}

function layoutOf(typed: string | undefined): Layout | undefined {
  const found = LAYOUTS.find((layout) => layout === typed)
  if (typed !== undefined && found === undefined)
    throw new UserError(`there is no layout "${typed}"; take one of ${LAYOUTS.join(', ')}`)
  return found
}

function inclusion(name: string, audience: Audience, because: string): Inclusion {
  if (!isContentClass(name)) throw new UserError(`there is no class "${name}" to include`)
  if (!hasCondition(name, audience))
    throw new UserError(`"${name}" cannot be let through for ${audience}: it is either shown already or never shown`)
  return { class: name, because }
}
