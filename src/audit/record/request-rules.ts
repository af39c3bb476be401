/** What was asked for and not asked again, and what is owed and was never asked for. */
import { addDays, firstDay, lastDay, workingDaysAfter } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import { supportRequest } from '../questions.ts'
import { type Rule, rule, type Shown, shown, spot } from '../rule.ts'
import { counted, dateFor, withoutStop } from '../words.ts'

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
    },
    why: 'One mail without an answer can be an oversight. Asked a second time, politely and in writing, it shows that the answer was wanted.',
    sources: ['LevineFed', 'USEL', 'own'],
    advice: 'Ask once more in a line or two, with the date of the first mail, and put down the day.',
    command: 'onrecord answered R-00 --followed-up today',
    judge: (view, { working_days: most = 0 }) =>
      view.requests.flatMap(({ id, sent_on, answered_on, follow_ups }) => {
        const open = workingDaysAfter(sent_on, view.as_of)
        if (answered_on !== undefined || follow_ups.length > 0 || open <= most) return []
        return [
          shown(
            spot(id, 'follow_ups'),
            `${id} of ${dateFor(view, sent_on)} has had no answer for ${counted(open, 'working day')}, and it is not on record that it was asked again.`,
            `${open} working days from ${sent_on} to ${view.as_of}; limit ${most}; no follow_ups.`,
            { todo: `onrecord answered ${id} --followed-up today` },
          ),
        ]
      }),
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
    why: 'Help that the plan names and that did not come counts for you only if it is seen that you wanted it. A written request is what shows it.',
    sources: ['USEL', 'LevineFed', 'own'],
    advice: "Ask for it in writing, in the plan's own words and with a day by which you need it.",
    command: 'onrecord ask "…" --kind support',
    judge: (view, { days = 0 }) => view.plan.areas.flatMap((area) => owed(view, area, days)),
  }),
]

function owed(view: View, area: ViewArea, days: number): Shown[] {
  return area.support.flatMap((item, i) => {
    const { text, promised_on, due_on, delivered_on } = item
    if (delivered_on !== undefined || supportRequest(view, area.id, item) !== undefined) return []
    const promised = promised_on ?? view.plan.issued_on
    const due = [firstDay(promised), lastDay(promised)].map((day) => due_on ?? (day && addDays(day, days)))
    const [earliest, latest] = due
    if (earliest === undefined || latest === undefined || earliest >= view.as_of) return []
    const may = latest >= view.as_of
    return [
      shown(
        spot(area.id, 'support', i),
        `"${withoutStop(text)}", named in the plan for ${area.id}, ${may ? 'may be' : 'is'} owed, and no written request for it is on record.`,
        due_on === undefined
          ? `Promised on ${promised}, no day of delivery; limit ${days} days; no request of the kind "support" has its area or words.`
          : `Due on ${due_on}, no day of delivery; no request of the kind "support" has its area or words.`,
        {
          todo: `onrecord ask "${area.id}: ${withoutStop(text).replaceAll(/["\\$\x60]/g, '')}" --kind support`,
          ...(may && { may: true as const }),
        },
      ),
    ]
  })
}
