/** The terms of a settlement: a fixed phrase for each code that is known, the user's own words for every other. */

import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { capital } from './words.ts'

/** What is open about a term in the worksheet: an amount, months, a text to be agreed, or no more than yes or no. */
type Open = 'amount' | 'months' | 'text' | 'yes' | 'mutual'

export type Term = {
  readonly label: string
  /** What the letter proposes. */
  readonly proposal: string
  readonly open: Open
  /** The words of the record, to be compared with those of the offer. */
  readonly said: string
}

type Known = Omit<Term, 'said'> & { readonly pattern: RegExp }

/** Stand for what differs from record to record. */
const EMPLOYER = '{employer}'
/** "My present benefits", of a job that has ended "My benefits as they were". */
const TENSE = '{benefits}'
/** "for the second quarter of 2024", "earned up to the separation date". */
const PERIOD = '{period}'

/** The first that fits is taken. */
const KNOWN: readonly Known[] = [
  {
    pattern: /neutral.*reference|^reference$/,
    label: 'Reference',
    proposal: 'A neutral reference, in wording agreed and attached: title and dates of employment',
    open: 'text',
  },
  {
    pattern: /reference/,
    label: 'Reference',
    proposal: 'A reference in wording agreed and attached',
    open: 'text',
  },
  {
    pattern: /unemployment|contest/,
    label: 'Unemployment benefits',
    proposal: `${EMPLOYER} does not contest a claim, and answers the agency's questions truthfully`,
    open: 'yes',
  },
  {
    pattern: /benefits|cobra|insurance/,
    label: 'Benefits',
    proposal: `${TENSE} continue for a period stated in the agreement`,
    open: 'months',
  },
  {
    pattern: /commission/,
    label: 'Commission',
    proposal: `Commission ${PERIOD}, with the calculation in writing`,
    open: 'amount',
  },
  { pattern: /bonus/, label: 'Bonus', proposal: `Bonus ${PERIOD}, with the calculation in writing`, open: 'amount' },
  {
    pattern: /disparag/,
    label: 'Non-disparagement',
    proposal: 'Mutual, in the same words for both sides',
    open: 'mutual',
  },
  {
    pattern: /record/,
    label: 'Personnel record',
    proposal: 'The record of the plan corrected, in wording agreed and attached',
    open: 'text',
  },
  {
    pattern: /mitigation|offset/,
    label: 'Other earnings',
    proposal: 'No reduction of any payment because of later work or income',
    open: 'yes',
  },
  {
    pattern: /payment_date|instal|one_payment/,
    label: 'Payment',
    proposal: 'One payment, on a date stated in the agreement',
    open: 'yes',
  },
  {
    pattern: /equity|vesting|stock|shares/,
    label: 'Equity',
    proposal: 'Vesting and the time to exercise stated in the agreement',
    open: 'text',
  },
  {
    pattern: /pto|paid_time_off|vacation|holiday/,
    label: 'Unused time off',
    proposal: 'Unused paid time off is paid out, with the calculation in writing',
    open: 'amount',
  },
  { pattern: /announce/, label: 'Announcement', proposal: 'In wording agreed and attached', open: 'text' },
  {
    pattern: /reason_for|separation_reason/,
    label: 'Reason for separation',
    proposal: 'In neutral wording, agreed and attached, and the same in every document',
    open: 'text',
  },
  { pattern: /rehire/, label: 'Rehire', proposal: 'Recorded as eligible for rehire', open: 'yes' },
  {
    pattern: /outplacement/,
    label: 'Outplacement',
    proposal: 'Its cost in money, in an amount stated in the agreement',
    open: 'amount',
  },
  {
    pattern: /legal_fees|attorney|solicitor/,
    label: 'Cost of advice',
    proposal: 'A contribution to the cost of advice on the agreement, in an amount stated in it',
    open: 'amount',
  },
  {
    pattern: /confidential/,
    label: 'Confidentiality',
    proposal: 'Mutual, with the usual exceptions stated',
    open: 'mutual',
  },
  {
    pattern: /covenant|compete|solicit/,
    label: 'Restrictions on later work',
    proposal: 'None beyond those that are in force now',
    open: 'yes',
  },
  { pattern: /release/, label: 'Release', proposal: 'Mutual, with its scope stated', open: 'mutual' },
]

const QUARTERS = ['first', 'second', 'third', 'fourth'] as const
const PAY = /^(?:weeks_of_pay|weeks|pay|severance_pay|severance|lump_sum)$/

/** The terms sought and those asked for, each once, without the pay itself. */
export function termsOf(view: View): Term[] {
  const { terms_sought = [], ask_terms = [] } = view.severance ?? {}
  const terms = [...terms_sought, ...ask_terms]
    .filter((said) => said.trim() !== '' && !PAY.test(codeOf(said)))
    .map((said) => termOf(view, said))
  return terms.filter(
    ({ label, proposal }, i) => terms.findIndex((other) => other.label === label && other.proposal === proposal) === i,
  )
}

/** A term by its code, such as `neutral_reference`; words of one's own stay as they are. */
export function termOf(view: View, said: string): Term {
  const code = codeOf(said)
  // A sentence of one's own says more than a phrase of ours.
  const entry =
    said.trim().split(/\s+/).length > MOST_CODE_WORDS ? undefined : KNOWN.find(({ pattern }) => pattern.test(code))
  if (entry === undefined) return ownTerm(said)
  const { label, proposal, open } = entry
  return {
    label,
    proposal: proposal
      .replace(TENSE, benefitsWords(view))
      .replace(PERIOD, periodOf(view, code))
      .replace(EMPLOYER, () => view.plan.employer),
    open,
    said,
  }
}

function benefitsWords({ severance }: View): string {
  return severance?.employment_ended === true ? 'My benefits as they were' : 'My present benefits'
}

/** A code may be typed with spaces: "mutual non disparagement". */
const MOST_CODE_WORDS = 3

function codeOf(said: string): string {
  return said
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
}

function ownTerm(said: string): Term {
  const words = capital(withoutStop(said.trim().replaceAll('_', ' ')))
  return words.split(/\s+/).length > MOST_CODE_WORDS
    ? { label: 'Further term', proposal: words, open: 'yes', said }
    : { label: words, proposal: 'In terms stated in the agreement', open: 'yes', said }
}

/** "for the second quarter of 2024", from the code and the year of the offer. */
function periodOf({ severance, as_of }: View, code: string): string {
  const [, number, given] = /(?:^|_)q([1-4])(?:_(\d{4}))?(?:_|$)/.exec(code) ?? []
  if (number === undefined) return 'earned up to the separation date'
  return `for the ${QUARTERS[Number(number) - 1] ?? ''} quarter of ${given ?? (severance?.offered_on ?? as_of).slice(0, 4)}`
}
