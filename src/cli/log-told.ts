/** What was told in an interview, as the values of an entry. What has no field of its own becomes a line of the detail. */
import { firstLine } from '../record/first-line.ts'
import type { NewEvidence } from '../record/new-evidence.ts'
import { typedQuote } from '../record/typed-words.ts'
import { UserError } from '../user-error.ts'
import type { Documents } from './log-documents.ts'

/** The answers so far, as they were given. */
export type Told = {
  readonly story?: string
  readonly happened?: string
  readonly where?: string
  readonly people?: string[]
  /** Names of people whom people.yaml does not list. */
  readonly others?: string
  /** As they were typed: "who: words". */
  readonly quotes?: readonly string[]
  readonly documents?: Documents
  readonly areas?: string[]
  readonly allegations?: string[]
  /** An answer that was not finished when the person stopped. */
  readonly typing?: string | undefined
}

/** The values that go into the entry: what was given on the command line, and over it what was told. */
export function valuesTold(dir: string, given: NewEvidence, told: Told): NewEvidence {
  const { happened, people, areas, allegations, documents = {} } = told
  const { described, ...ofDocuments } = documents
  const quotes = (told.quotes ?? []).map((typed) => quoteOf(dir, typed))
  const lines = [
    ...line('Where', told.where),
    ...line('Also there', told.others),
    ...quotes.flatMap((quote) => (typeof quote === 'string' ? [quote] : [])),
    ...line('Document', described),
    ...line('Not finished', told.typing),
  ]
  const values = {
    ...given,
    happened: happened ?? given.happened,
    ...titleAndDetail(told.story ?? '', lines, given.title),
    quotes: [...(given.quotes ?? []), ...quotes.flatMap((quote) => (typeof quote === 'string' ? [] : [quote]))],
    people: people ?? given.people,
    areas: areas ?? given.areas,
    allegations: allegations ?? given.allegations,
    ...ofDocuments,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))
}

/** The answers of an interview that was stopped, and what else its entry has. Lines that were added to the detail stay in the story. */
export function toldBefore(values: NewEvidence): { readonly told: Told; readonly given: NewEvidence } {
  const { title = '', detail = '', quotes = [], happened, people, areas, allegations, ...given } = values
  // Of a long first line the title is the beginning, and the detail has all of it.
  const whole = firstLine(detail)
  const told: Told = {
    story: whole.isCut && whole.title === title ? detail : [title, detail].filter((part) => part !== '').join('\n'),
    quotes: quotes.map(({ who, words }) => `${who}: ${words}`),
    ...(happened !== undefined && { happened }),
    ...(people !== undefined && { people }),
    ...(areas !== undefined && { areas }),
    ...(allegations !== undefined && { allegations }),
  }
  return { told, given }
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function line(name: string, words: string | undefined): string[] {
  return words === undefined || words.trim() === '' ? [] : [`${name}: ${words}`]
}

/** Somebody's words; as a line of text when people.yaml does not list who said them. */
function quoteOf(dir: string, typed: string): { who: string; words: string } | string {
  try {
    return typedQuote(dir, typed)
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    return typed.replace(/^([^:]+?)\s*:\s*([\s\S]*)$/, '$1 said: "$2"')
  }
}

function titleAndDetail(
  story: string,
  lines: readonly string[],
  given: string | undefined,
): Pick<NewEvidence, 'title' | 'detail'> {
  const told = firstLine(story)
  const title = given ?? told.title
  const body = title === told.title ? told.detail : story.trim()
  const detail = [body, lines.join('\n')].filter((part) => part !== '').join('\n\n')
  return { title: title === '' ? undefined : title, detail: detail === '' ? undefined : detail }
}
