/** What one command wrote: every change of a file, with all that is needed to take it back and to bring it again. */

/** A file's whole text before and after; `null` where there was no file. */
export type TextChange = { readonly file: string; readonly before: string | null; readonly after: string }

/** An attached file that was not there before. While it is not in the record it stands in the step's folder as `kept`. */
export type FileChange = {
  readonly file: string
  readonly kept: string
  readonly sha256: string
  readonly bytes: number
}

export type Change = TextChange | FileChange

/** One command: its number, when it ran, what it did in the user's words, and every change of a file in its order. */
export type Step = {
  readonly number: number
  readonly at: string
  readonly words: string
  readonly changes: readonly Change[]
  /** Whether `undo` can take it back. */
  readonly isKept: boolean
}

export type Direction = 'forward' | 'back'

export function isTextChange(change: Change): change is TextChange {
  return 'after' in change
}

/** The files of the entries that a step created. */
export function createdFiles({ changes }: Step): string[] {
  return changes.flatMap((change) => (isTextChange(change) && change.before === null ? [change.file] : []))
}

/** Whether something that was read is a step whose files are all of this record: a record may come from somebody else. */
export function isStep(value: unknown): value is Step {
  if (!isObject(value) || !Array.isArray(value.changes)) return false
  const { number, at, words, isKept } = value
  const isWhole = Number.isInteger(number) && typeof at === 'string' && typeof words === 'string'
  return isWhole && typeof isKept === 'boolean' && value.changes.every(isChange)
}

function isChange(value: unknown): boolean {
  if (!isObject(value) || typeof value.file !== 'string' || !isInRecord(value.file)) return false
  const { before, after, kept, sha256, bytes } = value
  if (after !== undefined) return typeof after === 'string' && (before === null || typeof before === 'string')
  const isNumbered = typeof kept === 'string' && /^\d+$/.test(kept)
  return isNumbered && typeof sha256 === 'string' && Number.isInteger(bytes)
}

/** `plan.yaml`, `evidence/E-05.yaml`, `files/E-05/mail.eml`; nothing that leads out of the record or into our own folder. */
function isInRecord(file: string): boolean {
  const parts = file.split('/')
  return parts.length <= 3 && !/[\\\0]/.test(file) && !parts.some((part) => part === '' || part.startsWith('.'))
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
