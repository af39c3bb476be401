/**
 * What a rule of the audit is: a small test of a View, with its reason and its source beside it. A rule reads a View, not a
 * record: what it says in a document rests on nothing that the reader of that document may not see.
 */
import type { View } from '../views/view.ts'
import type { SourceId } from './sources.ts'

/** `high` and `medium` weigh on the plan or the record; `information` is little by itself. */
export type Severity = 'high' | 'medium' | 'information'

/** A figure that decides whether a rule fires. `usual` is used unless audit.yaml has one; ours is where `why` says so. */
export type Limit = { readonly usual: number; readonly unit: string; readonly why: string }

/** Where in the record: an entry, an area, `plan` or `employment`, and the path of keys below it. */
export type Spot = { readonly of: string; readonly path: readonly (string | number)[] }

/** One thing that the record shows. */
export type Shown = {
  readonly kind: 'finding'
  readonly at: Spot
  /** What the record shows, in one or two neutral sentences without "I", "you" or a judgement of a person. */
  readonly text: string
  /** How it was found on this record: the figures and words that were compared. */
  readonly how: string
  /** It holds for some of the days that an inexact date may mean, not for all: the text says "may". */
  readonly may?: true
  /** What to type now, where it is something else than what the rule says. */
  readonly todo?: string
}

/** What the rule would have to know, and the record does not say. */
export type NotKnown = {
  readonly kind: 'unknown'
  readonly at: Spot
  /** What is not known, as a question in plain words. */
  readonly text: string
  /** The command that answers it. */
  readonly todo: string
}

export type Verdict = Shown | NotKnown

/** The limits of a rule on this record, by their names. */
export type Limits<K extends string = string> = Readonly<Record<K, number>>

export type Rule = {
  /** PQ-01 …: about the plan (domain research, section 3). RW-01 …: about the record itself. */
  readonly id: string
  /** What is wrong, in a few words: "area without a measure". */
  readonly title: string
  readonly severity: Severity
  /** Show it to a lawyer or a steward: it is never a conclusion, and never in a document for the employer. */
  readonly counsel: boolean
  /** What it looks at, in the words of the record: "measure of each area". */
  readonly reads: string
  readonly limits: Readonly<Record<string, Limit>>
  /** Why it matters, as somebody with experience would say it to a person under stress: two or three plain sentences. */
  readonly why: string
  readonly sources: readonly SourceId[]
  /** What to ask or do now. */
  readonly advice: string
  /** The command to type for it; '' where there is none. */
  readonly command: string
  /** Whether what it finds may stand, in neutral words, in a text for the employer. */
  readonly outgoing: boolean
  /** Every finding and every unknown; none when the rule is met. It never throws, and never guesses. */
  readonly judge: (view: View, limits: Limits) => readonly Verdict[]
  /** All findings of this rule as one or two sentences for a document; absent: their texts one after another. */
  readonly together?: (findings: readonly Shown[], view: View) => string
}

/** A rule as it is written down: what is mostly the same may be left out. */
type Written = Omit<Rule, 'counsel' | 'limits' | 'outgoing' | 'command'> &
  Partial<Pick<Rule, 'counsel' | 'limits' | 'outgoing' | 'command'>>

/** A rule with what was left out: no limits, no command, not for counsel alone, and not in a text for the employer. */
export function rule(written: Written): Rule {
  return { counsel: false, limits: {}, outgoing: false, command: '', ...written }
}

/** A finding about one spot. */
export function shown(at: Spot, text: string, how: string, more: Pick<Shown, 'may' | 'todo'> = {}): Shown {
  return { kind: 'finding', at, text, how, ...more }
}

/** A question that the record does not answer. */
export function notKnown(at: Spot, text: string, todo: string): NotKnown {
  return { kind: 'unknown', at, text, todo }
}

/** A spot: an entry, an area, `plan` or `employment`, and the keys below it. */
export function spot(of: string, ...path: readonly (string | number)[]): Spot {
  return { of, path }
}
