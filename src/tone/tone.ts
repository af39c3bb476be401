/**
 * Words that hurt their writer, found in a text and each with a better phrase. The rules are data (domain research, section 4);
 * what somebody else said, between quotation marks or known word for word, is not the writer's and is left alone.
 */

/** Where a text goes: a document by its name, an answer to an allegation, a private note, the title of an exhibit. */
export type TextKind =
  | 'rebuttal'
  | 'agenda'
  | 'recap'
  | 'update'
  | 'clarification'
  | 'missed-check-in'
  | 'chronology'
  | 'severance'
  | 'appeal'
  | 'handover'
  | 'reply'
  | 'note'
  | 'exhibit'

/** `error` stops an outgoing document; `warning` is shown; `route` belongs in another place, and is never taken out or put in. */
export type ToneLevel = 'error' | 'warning' | 'route'

/** One hit: line and column are counted from 1, `start` and `end` are offsets in the text. */
export type ToneHit = {
  /** T-01 … */
  readonly rule: string
  readonly level: ToneLevel
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  readonly words: string
  /** Why it hurts, in one plain sentence. */
  readonly why: string
  /** A better phrase, or what to do. */
  readonly better: string
  /** Whether taking the words out is all that is needed. */
  readonly deletable: boolean
}

export type ToneAbout = {
  readonly kind: TextKind
  readonly register?: 'conciliatory' | 'firm'
  /** Words of others that the text has word for word: the plan's sentences, quotes. */
  readonly exempt?: readonly string[]
}

/** Every hit in a text, in the order of the text. */
export function toneOf(text: string, about: ToneAbout): readonly ToneHit[] {
  return text === '' || about.kind === 'note' ? [] : []
}
