/** What a lawyer will ask for and the record does not have: the list of domain research 2 (h), less what an entry covers. */

import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'

type Wanted = { readonly what: string; readonly has: (view: View) => boolean; readonly when?: (view: View) => boolean }

const EMPTY = /^$/

/** Whether an exhibit of these kinds, or with these words in its title, is on file. */
function onFile(view: View, kinds: readonly string[], words: RegExp = EMPTY): boolean {
  return view.evidence.some(({ kind, title }) => kinds.includes(kind) || words.test(title))
}

const isIn = ({ plan }: View, country: string): boolean => plan.jurisdiction?.startsWith(country) === true
const hasEnded = ({ plan, as_of, unemployment, severance }: View): boolean =>
  plan.effective_to <= as_of || unemployment !== undefined || severance?.offered_on !== undefined

const LIST: readonly Wanted[] = [
  { what: 'the plan as delivered', has: ({ plan }) => plan.document !== undefined },
  { what: 'the date of hire', has: ({ employment }) => employment.hired_on !== undefined },
  {
    what: 'any review',
    has: (view) => view.employment.rows.some(({ kind }) => kind === 'review') || onFile(view, ['review']),
  },
  {
    what: 'the job description',
    has: (view) => view.employment.job_description !== undefined || onFile(view, [], /job description/i),
  },
  { what: 'the contract of employment', has: (view) => onFile(view, ['contract'], /\bcontract\b/i) },
  { what: 'the handbook', has: (view) => onFile(view, [], /handbook/i) },
  {
    what: 'an arbitration or non-compete agreement',
    has: (view) => onFile(view, [], /arbitration|non-?compete/i),
    when: (view) => !isIn(view, 'GB'),
  },
  { what: 'a last pay statement', has: (view) => onFile(view, [], /pay ?(?:slip|stub|statement)/i) },
  {
    what: 'the commission or bonus plan',
    has: (view) => onFile(view, [], /commission|bonus/i),
    when: ({ severance }) => (severance?.terms_sought ?? []).some((term) => /commission|bonus/.test(term)),
  },
  {
    what: 'a separation date',
    has: ({ unemployment }) => unemployment?.separated_on !== undefined,
    when: ({ severance }) => severance?.offered_on !== undefined,
  },
  {
    what: 'a letter of discharge',
    has: (view) => onFile(view, [], /discharge|dismissal|termination/i),
    when: hasEnded,
  },
  {
    what: 'a written outcome of the plan',
    has: (view) => onFile(view, ['decision'], /outcome|result of the plan/i),
    when: ({ plan, as_of }) => plan.effective_to <= as_of,
  },
  {
    what: 'a rule on keeping copies',
    has: (view) => onFile(view, [], /cop(?:y|ies)|information security|acceptable use/i),
  },
]

/** "Not in the record: …"; '' when everything is there. */
export function notInRecord(view: View): string {
  const missing = LIST.filter(({ has, when = () => true }) => when(view) && !has(view)).map(({ what }) => what)
  return missing.length === 0 ? '' : `${listed(missing)}.`
}
