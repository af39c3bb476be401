import { Liquid, LiquidError } from 'liquidjs'
import { escapeLines, escapeMarkdown } from './escape.ts'

/** A template that cannot be rendered: unknown name, bad syntax, a limit that fired. Place counted from 1. */
export class TemplateError extends Error {
  readonly line: number
  readonly column: number

  constructor(message: string, [line = 1, column = 1]: readonly number[], cause: Error) {
    super(message, { cause })
    this.name = 'TemplateError'
    this.line = line
    this.column = column
  }
}

/**
 * Liquid to Markdown. Every `{{ value }}` is escaped for Markdown and put on one line, unless the template says `| raw`;
 * `| lines` keeps the line ends of a longer text. An absent value prints nothing; a name that is not in `data`, a list
 * or an object in place of a text is a `TemplateError`.
 */
export function renderTemplate(source: string, data: object): string {
  try {
    return engine().parseAndRenderSync(source, data)
  } catch (cause) {
    throw templateError(cause)
  }
}

let shared: Liquid | undefined

function engine(): Liquid {
  shared ??= createEngine()
  return shared
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    outputEscape: (value: unknown) => escapeMarkdown(printable(value)),
    templates: {},
    parseLimit: 1_000_000,
    memoryLimit: 100_000_000,
    renderLimit: 5_000,
  })
  liquid.registerFilter('lines', { raw: true, handler: (value: unknown) => escapeLines(printable(value)) })
  // The clock and chance: the same record must give the same document.
  for (const name of ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample'])
    delete liquid.filters[name]
  return liquid
}

function printable(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' || typeof value === 'function') throw new TypeError('a list or object is not a text')
  return String(value)
}

function templateError(cause: unknown): unknown {
  if (LiquidError.is(cause)) return new TemplateError(shortMessage(cause), cause.token.getPosition(), cause)
  // The limit on the length of a template has no place in it.
  if (cause instanceof Error && cause.message.includes('limit exceeded'))
    return new TemplateError(cause.message, [1, 1], cause)
  return cause
}

function shortMessage({ message, originalError }: LiquidError): string {
  return (originalError?.message ?? message).replace(/,? ?(file:.*)?,? line:\d+, col:\d+$/s, '')
}
