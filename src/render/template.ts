import { Liquid, LiquidError, type LiquidOptions, type Template } from 'liquidjs'
import { escapeLines, escapeMarkdown } from './escape.ts'
import { forbidTags, partialTag, placeIn, type TemplatePlace, type Trail } from './partial-tag.ts'

/** A template that cannot be rendered: unknown name, bad syntax, a limit that fired. Its place, counted from 1. */
export class TemplateError extends Error {
  readonly line: number
  readonly column: number
  /** Where it is, then where the partial with it is used, and so on out to the template. */
  readonly places: readonly TemplatePlace[]

  constructor(message: string, places: readonly TemplatePlace[], cause: Error) {
    super(message, { cause })
    this.name = 'TemplateError'
    this.line = places[0]?.line ?? 1
    this.column = places[0]?.column ?? 1
    this.places = places
  }
}

/** The texts of partials by their names. */
export type Partials = Readonly<Record<string, string>>

/**
 * Liquid to Markdown. Every `{{ value }}` is escaped for Markdown and put on one line, unless the template says `| raw`;
 * `| lines` keeps the line ends of a longer text. An absent value prints nothing; a name that is not in `data`, a list
 * or an object in place of a text, a partial that is not in `partials` is a `TemplateError`. Nothing is read from the disk.
 */
export function renderTemplate(source: string, data: object, partials: Partials = {}): string {
  const trail: Trail = new WeakMap()
  try {
    const renderLimit = LONGEST_TIME + LONGEST_TIME_PER_ITEM * itemsIn(data)
    const markdown: unknown = createEngine(partials, trail).parseAndRenderSync(source, data, { renderLimit })
    return printable(markdown)
  } catch (cause) {
    throw templateError(cause, trail)
  }
}

/** In milliseconds. A document of ten thousand rows takes its time, the more on a slow or busy computer. */
const LONGEST_TIME = 5_000
const LONGEST_TIME_PER_ITEM = 2

/** How many items all lists in it have, those in other lists too. */
function itemsIn(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  const inner = Object.values(data).reduce<number>((sum, each) => sum + itemsIn(each), 0)
  return Array.isArray(data) ? inner + data.length : inner
}

/** In the items of a list, and the characters of a text. */
const LARGEST_LIST = 10_000_000
const LONGEST_TEMPLATE = 1_000_000
/** No document has so much to say; a text that doubles itself in a loop has. */
const LONGEST_TEXT = 20_000_000
const TOO_LONG = 'this is longer than any document; a text or a loop grows without end'

/** Liquid that has its partials in memory, and parses each once: one may stand in every row of a table. */
class InMemory extends Liquid {
  readonly #partials: ReadonlyMap<string, string>
  readonly #parsed = new Map<string, Template[]>()

  constructor(options: LiquidOptions, partials: ReadonlyMap<string, string>) {
    super(options)
    this.#partials = partials
  }

  // biome-ignore lint/correctness/useYield: Liquid wants a generator, and there is nothing to wait for.
  override *_parsePartialFile(name: string): Generator<unknown, Template[], unknown> {
    const parsed = this.#parsed.get(name) ?? this.parse(this.#partials.get(name) ?? '', name)
    this.#parsed.set(name, parsed)
    return parsed
  }
}

function createEngine(partials: Partials, trail: Trail): Liquid {
  const options = {
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    outputEscape: (value: unknown) => escapeMarkdown(printable(value)),
    // Without a way to the disk, whatever a tag asks for.
    templates: {},
    parseLimit: LONGEST_TEMPLATE,
    memoryLimit: LARGEST_LIST,
  }
  const liquid = new InMemory(options, withoutLastLineEnd(partials))
  liquid.registerFilter('lines', { raw: true, handler: (value: unknown) => escapeLines(printable(value)) })
  liquid.registerFilter('raw', { raw: true, handler: printable })
  // The clock and chance: the same record must give the same document.
  for (const name of ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample'])
    delete liquid.filters[name]
  liquid.registerTag('render', partialTag(Object.keys(partials), trail))
  forbidTags(liquid)
  return liquid
}

/** Editors end a file with a line end; in the middle of a line it would end that. */
function withoutLastLineEnd(partials: Partials): ReadonlyMap<string, string> {
  return new Map(Object.entries(partials).map(([name, text]) => [name, text.replace(/\n$/, '')] as const))
}

function printable(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' || typeof value === 'function') throw new TypeError('a list or object is not a text')
  const text = String(value)
  if (text.length > LONGEST_TEXT) throw new RangeError(TOO_LONG)
  return text
}

function templateError(cause: unknown, trail: Trail): unknown {
  if (LiquidError.is(cause))
    return new TemplateError(plainWords(cause), trail.get(cause) ?? [placeIn(undefined, cause.token)], cause)
  // What is about the whole has no place in it: its length, tags within tags without end.
  if (cause instanceof RangeError || (cause instanceof Error && cause.message.endsWith('limit exceeded')))
    return new TemplateError(plainWords(cause), [{ partial: undefined, line: 1, column: 1 }], cause)
  return cause
}

/** What Liquid says, and what a person can do with it. The first that fits is taken. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^undefined variable: (.*)$/s, 'there is no value "$1" here'],
  [/^undefined filter: (.*)$/s, 'there is no filter "$1"'],
  [/^tag "(.*)" not found$/s, 'there is no tag "$1"'],
  [/^template render limit exceeded$/, 'this takes longer than any document; a loop is too long'],
  [/^memory alloc limit exceeded$/, 'this takes too much memory; a list or a loop is too long'],
  [/^parse length limit exceeded$/, 'the template has more than a million characters'],
  [/^Invalid string length$/, TOO_LONG],
  [/^Maximum call stack size exceeded$/, 'there are too many tags within tags'],
]

function plainWords(cause: Error): string {
  const origin = LiquidError.is(cause) ? (cause.originalError ?? cause) : cause
  const said = origin.message.replace(/,? ?(file:.*)?,? line:\d+, col:\d+$/s, '')
  const [pattern, words] = WORDS.find(([known]) => known.test(said)) ?? []
  return pattern === undefined || words === undefined ? said : said.replace(pattern, words)
}
