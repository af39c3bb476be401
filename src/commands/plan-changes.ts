/** Every change of a plan as lines of a screen: was, is, who, how much of the plan was left. */
import { type Day, longDay } from '../record/dates.ts'
import type { PlanChange } from '../record/plan-version.ts'
import { changedLines } from '../render/text-diff.ts'
import { hung } from '../wrapped-text.ts'
import { fieldInWords, type Line, type Names, valueInWords, whoInWords } from './plan-words.ts'

type Shown = {
  readonly names: Names
  readonly day: Day
  readonly from: Day | undefined
  readonly room: number
}

/** The changes in the order of their days; a line that says so where there are none. */
export function changeLines(changes: readonly PlanChange[], { names, day, from, room }: Shown): Line[] {
  if (changes.length === 0) {
    const since = from === undefined ? '' : ` after ${longDay(from)}`
    return [[`no change of the plan is written down${since} up to ${longDay(day)}`]]
  }
  return changes.flatMap((change, i): Line[] => [
    ...(i === 0 ? [] : [[]]),
    [{ text: `${longDay(change.on)}   ${titleOf(change)}`, style: 'bold' }],
    ...rowsOf(change, names).flatMap(([label, text]) => hung(label, text, room).map((line): Line => [line])),
  ])
}

function titleOf({ area, field }: PlanChange): string {
  return area === undefined ? fieldInWords(field) : `${area} ${fieldInWords(field)}`
}

function rowsOf(change: PlanChange, names: Names): [string, string][] {
  const { on, was, is, days_left, days, re_acknowledged, not_applied } = change
  const words = changedWords(was, is)
  const who = whoInWords(change, names)
  return [
    ['was', valueInWords(was)],
    ['is', valueInWords(is)],
    ...(words === undefined ? [] : [['word by word', words] satisfies [string, string]]),
    ...(who === '' ? [] : [['changed', who] satisfies [string, string]]),
    [
      'left then',
      days_left === undefined ? `the plan was not running on ${longDay(on)}` : `${days_left} of ${days} days`,
    ],
    ...(not_applied === undefined ? [] : [['not applied', not_applied] satisfies [string, string]]),
    ['signed again', re_acknowledged === undefined ? 'not noted' : re_acknowledged ? 'yes' : 'no'],
  ]
}

/** "Answer mail in [-two-] {+three+} working days"; undefined where too little stayed for that to be of help. */
function changedWords(was: PlanChange['was'], is: PlanChange['is']): string | undefined {
  if (typeof was !== 'string' || typeof is !== 'string' || !/\s/.test(was)) return undefined
  const [only, ...others] = changedLines(was.replace(/\s+/g, ' '), is.replace(/\s+/g, ' '))
  if (only?.kind !== 'changed' || others.length > 0) return undefined
  return only.runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}
