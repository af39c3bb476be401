/** Whether a review was good, and whether a change of pay was a raise, read from their words: rules and documents ask here. */
import type { View } from '../views/view.ts'

/** A review, a change of pay, a step of discipline or another event of employment.yaml. */
export type Row = View['employment']['rows'][number]

/** Days before the plan in which a review (twelve months) and a raise (six months) count: a choice of ours. */
export const RECENT_DAYS = { review: 365, compensation: 183 } as const

/** `unclear`: the words are none of those that are known, such as a figure. */
export type Judged = 'yes' | 'no' | 'unclear'

/** What a good review says of itself, and what tells that it was none. */
const GOOD =
  /\b(?:exceed\w*|meets?|met|outstanding|strong|good|satisf\w+|achiev\w+|fully|above|excellent|effective|successful|solid|proficient|commend\w*)\b/i
const NOT_GOOD = /\b(?:below|not|partial\w*|unsatisf\w+|poor|needs?|improve\w*|insufficient|inconsisten\w+)\b/i
/** "Does not meet", "partially met". */
const NEGATED = /\b(?:not|never|partial\w*|below|un\w+)(?: (?:yet|fully|always))? \w+|\bbelow\b[^.;,]*/gi
const RAISE = /merit|raise|increase|bonus|promot/i
/** Pay that went down is no raise. */
const LESS_PAY =
  /\b(?:reduc\w+|cut|decreas\w+|demot\w+|withheld|denied|declined|rescinded|revoked|lower\w*|not (?:be )?(?:paid|awarded|granted|given|promoted|eligible|approved)|passed over|no (?:raise|bonus|increase))\b/i

/** A raise that everybody got says nothing of anybody's work; neither does a bonus for coming or staying. */
const FOR_ALL =
  /\b(?:cost[ -]of[ -]living|COLA|across[ -]the[ -]board|all (?:staff|employees|colleagues)|every(?:body|one|(?: |-)employee)|general (?:increase|raise)|minimum wage|statutory|collective(?:ly)?|inflation|index\w*|seniority|length of service|(?:automatic|scheduled|annual|salary)?[ -]?step increase|sign(?:ing)?(?:[ -]on)?[ -]bonus|(?:retention|referral) bonus)\b/i
const FOR_WORK = /\b(?:merit|promot\w*|performance)/i

/** "Meets or better", by its rating, else by its words. */
export function reviewOf({ sort, text }: Pick<Row, 'text'> & Partial<Pick<Row, 'sort'>>): Judged {
  const words = sort ?? /\(rating: (.+)\)$/.exec(text)?.[1] ?? text
  // In a whole sentence "improve" may stand beside "meets"; in a rating it may not.
  if (NOT_GOOD.test(words)) return words === text && GOOD.test(words.replace(NEGATED, '')) ? 'unclear' : 'no'
  return GOOD.test(words) ? 'yes' : 'unclear'
}

/** A raise for merit, a bonus or a promotion. */
export function raiseOf({ sort = '', text }: Row): Judged {
  const words = `${sort} ${text}`.replaceAll('_', ' ')
  if (isLessPay(words) || !RAISE.test(words)) return 'no'
  if (!FOR_ALL.test(words)) return 'yes'
  return FOR_WORK.test(words) ? 'unclear' : 'no'
}

/** Whether the words of a change of pay tell of a cut. */
function isLessPay(text: string): boolean {
  return LESS_PAY.test(text)
}
