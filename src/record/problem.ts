/** A place in a file of the record: its path from the record's folder, line and column counted from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/**
 * Every kind of fault that `check` can name. A code is never renamed: people look it up in docs/problems.md, which
 * has one section for each, and test/records/bad/ has one record for each.
 */
export const PROBLEM_CODES = [
  'alias-refused',
  'amendment-not-applied',
  'answered-before-sent',
  'check-in-outside-plan',
  'conflict-copy',
  'document-changed',
  'document-missing',
  'duplicate-id',
  'duplicate-key',
  'empty-file',
  'ends-before-it-starts',
  'file-changed',
  'file-missing',
  'id-mismatch',
  'invalid-date',
  'invalid-value',
  'missing-value',
  'newer-format',
  'not-a-mapping',
  'not-utf8',
  'packet-changed',
  'reading-outside-plan',
  'reading-twice',
  'recap-before-meeting',
  'recorded-before-it-happened',
  'stage-larger',
  'syntax',
  'text-needs-quotes',
  'unexpected-file',
  'unknown-allegation',
  'unknown-area',
  'unknown-exhibit',
  'unknown-key',
  'unknown-person',
  'unknown-rule',
  'unreadable-file',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** One fault: the record is wrong here, and this is what to do. `message` says what and the remedy, in one line. */
export type Problem = {
  readonly place: Place
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  readonly message: string
}

export function error(place: Place, code: ProblemCode, message: string): Problem {
  return { place, severity: 'error', code, message }
}

export function warning(place: Place, code: ProblemCode, message: string): Problem {
  return { place, severity: 'warning', code, message }
}

/** The place of what is wrong with a file as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** A value of the record as a message shows it: in quotes, in one line, and not longer than a line can be. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`
}

/** `allegations/AL-2.yaml:6:5 error: no exhibit "E-99" [unknown-exhibit]`: the form that editors jump to. */
export function formatProblem({ place, severity, code, message }: Problem): string {
  return `${formatPlace(place)} ${severity}: ${message} [${code}]`
}

/** `allegations/AL-2.yaml:6:5`. A line break in the name of a file must not look like the next problem. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file.replace(/\s/g, ' ')}:${line}:${column}`
}

/** In order of file, line, column: the same record prints the same list. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
