/** What was asked for and not asked again, and what is owed and was never asked for. */
import { addDays, firstDay, parseDate, workingDaysAfter } from '../../record/dates.ts'
import { withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { supportRequest, unanswered } from '../questions.ts'
import { type Limits, type Rule, rule, type Shown, shown, spot } from '../rule.ts'
import { dateFor } from '../words.ts'

export const requestRules: readonly Rule[] = [
  rule({
    id: 'RW-08',
    title: 'request never followed up',
    severity: 'medium',
    reads: 'sent_on, answered_on and follow_ups of each request',
    limits: {
      working_days: {
        usual: 5,
        unit: 'working days',
        why: 'how long one waits before asking once more; the figure is ours',
      },
      accommodation_days: {
        usual: 10,
        unit: 'working days',
        why: 'an answer to a request for an accommodation takes longer; the figure is ours',
      },
      records_days: {
        usual: 20,
        unit: 'working days',
        why: 'laws and policies on records mostly give some thirty days; the figure is ours',
      },
    },
    why: 'One mail without an answer can be an oversight. Asked a second time, politely and in writing, it shows that you wanted the answer.',
    sources: ['LevineFed', 'USEL', 'own'],
    advice: 'Ask once more in a line or two, with the date of the first mail. Then put down the day.',
    command: 'onrecord answered R-00 --followed-up DATE',
    judge: (view, limits) => unanswered(view).flatMap((request) => askedOnce(view, request, limits)),
  }),
  rule({
    id: 'RW-09',
    title: 'support owed, and never asked for in writing',
    severity: 'high',
    reads: 'support of each area, requests of the kind support',
    limits: {
      days: {
        usual: 14,
        unit: 'days',
        why: 'how long promised support may take where no day is stated; the figure is ours',
      },
    },
    why: 'Help that the plan names and that did not come counts for you only if it is seen that you wanted it. A written request shows it.',
    sources: ['USEL', 'LevineFed', 'own'],
    advice: "Ask for it in writing, in the plan's own words, and say by when you need it.",
    command: 'onrecord ask "…" --kind support',
    judge: (view, { days = 0 }) =>
      isTooLate(view, 'support') ? [] : view.plan.areas.flatMap((area) => owed(view, area, days)),
  }),
]

/** PQ-20 says how long a request has been open; here it is said only that it was not repeated. */
function askedOnce(view: View, { id, kind, sent_on, due_on, follow_ups }: ViewRequest, limits: Limits): Shown[] {
  const { working_days: usual = 0, accommodation_days = usual, records_days = usual } = limits
  const most = { accommodation: accommodation_days, records: records_days }[String(kind)] ?? usual
  const open = workingDaysAfter(sent_on, view.as_of)
  if (follow_ups.length > 0 || open <= most || isTooLate(view, kind)) return []
  // An answer is not late before the day that was given for it.
  if (due_on !== undefined && due_on >= view.as_of) return []
  return [
    shown(
      spot(id, 'follow_ups'),
      `${id} was asked once, on ${dateFor(view, sent_on)}.`,
      `${open} working days from ${sent_on} to ${view.as_of}; limit ${most}; no answered_on, and no follow_ups.`,
      { todo: `onrecord answered ${id} --followed-up DATE` },
    ),
  ]
}

/** After the employment only the records can still be asked for. */
function isTooLate({ separated_on }: View, kind: ViewRequest['kind']): boolean {
  return separated_on !== undefined && kind !== 'records'
}

function owed(view: View, area: ViewArea, days: number): Shown[] {
  return area.support.flatMap((item, i) => {
    const { text, due_on, promised_on: promised = view.plan.issued_on } = item
    if (item.delivered_on !== undefined || supportRequest(view, area.id, item) !== undefined) return []
    const isSet = firstDay(due_on) !== undefined
    const late = isSet ? isPast(view, due_on, 0) : isPast(view, promised, days)
    if (late === 'no') return []
    const may = late === 'may'
    return [
      shown(
        spot(area.id, 'support', i),
        `${area.id}: no written request for "${withoutStop(text)}" is on record${may ? ', and it may be late by now' : ''}.`,
        !isSet
          ? `Promised on ${promised}, no day of delivery; limit ${days} days; no request of the kind "support" has its area or words.`
          : `Due on ${due_on}, no day of delivery; no request of the kind "support" has its area or words.`,
        {
          todo: `onrecord ask "${area.id}: ${inQuotes(withoutStop(text))}" --kind support`,
          ...(may && { may: true as const }),
        },
      ),
    ]
  })
}

/** Whether so many days after a date are over, on every day that it may mean or on some. */
function isPast({ as_of }: View, date: string | undefined, days: number): 'yes' | 'may' | 'no' {
  const { first, last, about } = parseDate(date ?? '') ?? {}
  if (first === undefined || last === undefined || addDays(first, days) >= as_of) return 'no'
  return about === true || addDays(last, days) >= as_of ? 'may' : 'yes'
}

/** Text that can stand in double quotes of a command, in one line. */
function inQuotes(text: string): string {
  return text
    .replaceAll(/["\\$\x60]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
