/** Rules that are found by the form of a text: its length, its beginning, its end, what a sentence holds. */
import type { Span } from './masked.ts'
import { TEXT_KINDS, type TextKind, type ToneRule } from './rule.ts'
import { paragraphsOf, sentencesOf } from './sentences.ts'

/** What is looked at: the text in plain letters, with and without what others said in it. */
export type Shape = {
  readonly kind: TextKind
  readonly plain: string
  readonly own: string
  /** Whether it is a whole document, with a beginning and an end. */
  readonly isWhole: boolean
  /** Whether exhibits belong to it, beside those that it names. */
  readonly hasExhibits: boolean
}

/** A place, and why it hurts when the figures of the text say more than the rule. */
type Formed = Span & { readonly why?: string }

export type FormRule = ToneRule & { readonly find: (shape: Shape) => readonly Formed[] }

/** Words of the body, by the kind of the document; two pages are taken as a thousand. */
const LONGEST: Readonly<Partial<Record<TextKind, number>>> = {
  rebuttal: 1000,
  update: 250,
  recap: 200,
  'missed-check-in': 120,
}

const only = (...kinds: readonly TextKind[]): ToneRule['levels'] => ({
  usual: 'warning',
  off: TEXT_KINDS.filter((kind) => !kinds.includes(kind)),
})

export const FORM_RULES: readonly FormRule[] = [
  {
    id: 'T-20',
    title: 'length',
    levels: only('rebuttal', 'update', 'recap', 'missed-check-in'),
    why: 'what is longer is not read to its end',
    better: 'move what is less important to an annex',
    sources: ['IndianaWage', 'Bernstein'],
    find: tooLong,
  },
  {
    id: 'T-21',
    title: 'a fact without date or exhibit',
    levels: only('reply'),
    why: 'a fact without a date or an exhibit is read as an anecdote',
    better: 'add the day, or the exhibit that shows it',
    sources: ['NTU', 'Batey'],
    find: undated,
  },
  {
    id: 'T-22',
    title: 'no constructive close',
    levels: only('rebuttal'),
    why: 'the last thing read is what is remembered',
    better: 'end with what you will do: "I will follow the plan and …"',
    sources: ['Bernstein'],
    find: openEnd,
  },
  {
    id: 'T-23',
    title: 'denial at the beginning',
    levels: only('rebuttal'),
    why: 'a reader who meets a denial first reads on as an opponent',
    better: 'begin with the receipt of the plan and what was accomplished; correct the record after it',
    sources: ['Bernstein', 'RebutScribd'],
    find: denialFirst,
  },
  {
    id: 'T-24',
    title: 'two facts in one sentence',
    levels: only('chronology', 'exhibit'),
    why: 'one fact of two that is doubted takes the other with it',
    better: 'a sentence, or an entry, for each',
    sources: ['Casefleet-best'],
    find: compound,
  },
]

/** The words behind the last that there is room for, up to the end of their line. */
function tooLong({ kind, plain, isWhole }: Shape): Formed[] {
  const most = LONGEST[kind]
  if (most === undefined || !isWhole) return []
  const words = paragraphsOf(plain).flatMap(({ start, end }) =>
    [...plain.slice(start, end).matchAll(/\w[^\s|]*/g)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  )
  const first = words[most]
  if (first === undefined) return []
  return [{ ...first, why: `${words.length} words, ${most} wanted: what is longer is not read to its end` }]
}

const CLAIM =
  /\b(?:was|were|had|did|didn't|wasn't|weren't|completed|finished|sent|asked|told|received|delivered|submitted|fixed|reported|gave|made|met|wrote|said|came|went|worked|answered|closed|shipped|sold|trained|informed|agreed|approved|moved|assigned|handled|served|packed|loaded|called)\b/i
const LACKS = /\b(?:have|has|had|was|were) not been (?:given|told|shown|sent)|\bplease\b|\?\s*$/i
/** A date in any form, a year, a week or month, an exhibit, or a measure by its id. */
const ANCHOR =
  /\b(?:\d{4}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?|(?:a|e|m|r|al)-?\d+|exhibits?|january|february|march|april|may \d|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)\b/i

/** The first claim of a text that has neither date nor exhibit anywhere. */
function undated({ plain, own, hasExhibits }: Shape): Span[] {
  if (hasExhibits || ANCHOR.test(plain)) return []
  return sentencesOf(own)
    .filter(({ start, end }) => CLAIM.test(own.slice(start, end)) && !LACKS.test(own.slice(start, end)))
    .slice(0, 1)
}

const CLOSE =
  /\b(?:i will|i'll|i shall|i (?:remain|am) (?:committed|available|glad|ready|happy)|i look forward|i intend to|i am working|please (?:confirm|tell|let me)|thank you)\b/i

function openEnd({ plain, isWhole }: Shape): Span[] {
  const paragraphs = isWhole ? paragraphsOf(plain) : []
  const last = paragraphs.at(-1)
  if (paragraphs.length < 2 || last === undefined || CLOSE.test(closing(plain, paragraphs))) return []
  return [{ start: last.start, end: Math.min(last.end, lineEnd(plain, last.start)) }]
}

/** The second half: signature, list of exhibits and annex stand behind the close. */
function closing(text: string, paragraphs: readonly Span[]): string {
  const half = paragraphs.at(Math.floor(paragraphs.length / 2))
  return text.slice(half?.start ?? 0)
}

const DENIAL =
  /\b(?:deny|denies|disagree|dispute|reject|object to|contest|incorrect|inaccurate|false|untrue|wrong|not true|not correct|not accurate)\b/i

function denialFirst({ own, isWhole }: Shape): Span[] {
  const [first, second] = isWhole ? paragraphsOf(own) : []
  if (first === undefined || second === undefined) return []
  const found = DENIAL.exec(own.slice(first.start, first.end))
  if (found === null) return []
  return [{ start: first.start + found.index, end: first.start + found.index + found[0].length }]
}

const SECOND_FACT =
  /\band then\b|, then (?:i|he|she|they|we)\b|, and (?:i|he|she|they|we|my manager|my supervisor) (?:then )?(?:[a-z]{2,20}ed|said|told|sent|gave|left|went|came|wrote|was|were|had)\b/gi

function compound({ own }: Shape): Span[] {
  return [...own.matchAll(SECOND_FACT)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
