/** What a rule of the tone is: words or a form that hurt their writer, as data. */
import type { SourceName } from './sources.ts'

/** Where a text goes: a document by its name, an answer to an allegation, a private note, the title of an exhibit. */
export const TEXT_KINDS = [
  'rebuttal',
  'agenda',
  'recap',
  'update',
  'clarification',
  'missed-check-in',
  'chronology',
  'severance',
  'appeal',
  'handover',
  'reply',
  'note',
  'exhibit',
] as const

export type TextKind = (typeof TEXT_KINDS)[number]

/** `error` stops an outgoing document; `warning` is shown; `route` belongs in another place, and is never taken out or put in. */
export type ToneLevel = 'error' | 'warning' | 'route'

/** The level for most kinds, and the kinds for which it is another. `off` is no hit at all. */
export type Levels = {
  readonly usual: ToneLevel | 'off'
  readonly error?: readonly TextKind[]
  readonly warning?: readonly TextKind[]
  readonly off?: readonly TextKind[]
}

/** What goes to a manager or HR, and an answer, which is printed in it. */
export const TO_EMPLOYER = [
  'rebuttal',
  'agenda',
  'recap',
  'update',
  'clarification',
  'missed-check-in',
  'reply',
] as const satisfies readonly TextKind[]

/**
 * A pattern of whole words, written for lower-case letters of a to z: a blank stands for blanks or a hyphen, `'` for every form
 * of apostrophe, and for one that was left out. With `isExact`, capitals are told apart. `better` is for these words alone; the rule has one for the others.
 */
export type Phrase = {
  readonly words: string
  readonly better?: string
  readonly isExact?: true
  /** Whether what stands between quotation marks counts. */
  readonly isQuoting?: true
  /** Whether nothing is lost when it is taken out where it opens a sentence. */
  readonly isOpener?: true
  /** Allowed where the writer chose to be firm. */
  readonly isFirm?: true
  /** No hit in a sentence in which this pattern is found. */
  readonly unlessNear?: string
  /** A warning at most in a sentence in which this pattern is found, with a phrase of its own. */
  readonly eased?: { readonly near: string; readonly better: string }
}

export type ToneRule = {
  /** T-01 … */
  readonly id: string
  /** What it finds, in two or three words. */
  readonly title: string
  readonly levels: Levels
  /** Why it hurts, in one plain sentence without a stop. */
  readonly why: string
  /** What to write in its place, or what to do. */
  readonly better: string
  readonly sources: readonly SourceName[]
}

/** A rule that is found by its words. */
export type WordRule = ToneRule & {
  readonly phrases: readonly Phrase[]
  /** Whether its words may be a name or a part of one: Mr. Hell, Crazy Horse. */
  readonly isNameable?: true
}

/** The level of a rule in a text; undefined when it does not count there. A private note is never more than a warning. */
export function levelFor({ levels }: ToneRule, kind: TextKind): ToneLevel | undefined {
  const { usual, error = [], warning = [], off = [] } = levels
  if (off.includes(kind)) return undefined
  const level = error.includes(kind) ? 'error' : warning.includes(kind) ? 'warning' : usual
  if (level === 'off') return undefined
  return kind === 'note' ? 'warning' : level
}
