/** What the employer has to bring: support that was promised, answers to what was asked in writing. */
import { isDay, parseDate, workingDaysAfter } from '../../record/dates.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import { waitFor } from '../../record/support-wait.ts'
import type { View } from '../../views/view.ts'
import type { ViewRequest } from '../../views/view-requests.ts'
import { owedSupport, type Support } from '../owed-support.ts'
import { unanswered } from '../questions.ts'
import { notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, dayFor } from '../words.ts'

export const supportRules: readonly Rule[] = [
  rule({
    id: 'PQ-19',
    title: 'support promised and not delivered',
    severity: 'high',
    reads: 'support of each area: promised_on, due_on, delivered_on',
    limits: {
      days: {
        usual: 14,
        unit: 'days',
        why: 'how long a promised support may take, where the plan gives no day; our choice',
      },
    },
    why: 'The plan counts on this help. While it is missing, it is part of the reason for a figure that is missed. A written request shows that you asked in time.',
    sources: ['USEL', 'own'],
    advice: 'Ask for it in writing, and name the day on which it was promised. Write down the day on which it comes.',
    command: 'onrecord ask "…" --kind support',
    outgoing: true,
    judge: (view, { days: most = 0 }) =>
      owedSupport(view).flatMap(({ area, index, item }) => overdue(view, { area: area.id, index, item }, most)),
  }),
  rule({
    id: 'PQ-20',
    title: 'request without an answer',
    severity: 'medium',
    reads: 'requests, but for those of records and of an accommodation, which have rules of their own',
    limits: {
      working_days: {
        usual: 5,
        unit: 'working days',
        why: 'one week of work to answer a question about the plan; our choice',
      },
    },
    why: 'Your request is on the record with its day. Asked again once, politely, it shows good faith. Left alone, it looks as if you no longer needed the answer.',
    sources: ['LevineFed', 'own'],
    advice: 'Ask again in one line that names the day of the first request. Then note that you did.',
    command: 'onrecord answered R-01 --followed-up DATE',
    outgoing: true,
    judge: (view, { working_days: most = 0 }) =>
      openRequests(view)
        .map((request) => ({ ...request, days: workingDaysAfter(request.sent_on, view.as_of) }))
        .filter(({ days }) => days > most)
        .map(({ id, kind, sent_on, days }) =>
          shown(
            spot(id, 'answered_on'),
            `${id} of ${dayFor(view, sent_on)} has been open for ${counted(days, 'working day')}.`,
            `${id} (${kind.replaceAll('_', ' ')}), sent ${sent_on}, no answered_on; ${days} weekdays to ${view.as_of}, public holidays not taken out; limit ${most}.`,
            { todo: `onrecord answered ${id} --followed-up DATE` },
          ),
        ),
    together: (findings, view) => {
      const ids = findings.map(({ at }) => at.of)
      const days = openRequests(view)
        .filter(({ id }) => ids.includes(id))
        .map(({ sent_on }) => String(workingDaysAfter(sent_on, view.as_of)))
      return `${listed(ids)} ${ids.length === 1 ? 'has' : 'have'} been open for ${listed(days)} working ${days.every((each) => each === '1') ? 'day' : 'days'}.`
    },
  }),
]

const RULES_OF_THEIR_OWN: readonly ViewRequest['kind'][] = ['accommodation', 'records']

function openRequests(view: View): ViewRequest[] {
  return unanswered(view)
    .filter(({ kind }) => !RULES_OF_THEIR_OWN.includes(kind))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

type Owed = { readonly area: string; readonly index: number; readonly item: Support }

/** A day that was set for it decides; else the days since the promise. After the plan's end nothing is counted any more. */
function overdue(view: View, owed: Owed, most: number): Verdict[] {
  const { area, index, item } = owed
  const at = spot(area, 'support', index, 'delivered_on')
  const [end = view.as_of] = [view.as_of, view.plan.effective_to].toSorted()
  const wait = waitFor(item, end)
  const judged = { least: wait === undefined || wait.about ? 0 : wait.least, longest: wait?.longest ?? 0 }
  if (wait?.from === 'due_on') {
    const how = `due_on ${item.due_on}, no delivered_on by ${end}.`
    return owing(at, { ...judged, most: 0 }, `${wordsOf(view, owed)}, no delivery recorded.`, how)
  }
  if (wait !== undefined) {
    const { least, longest } = wait
    const bound = least === longest ? '' : least > most ? 'at least ' : 'at most '
    const text = `${wordsOf(view, owed)}, no delivery recorded in ${bound}${counted(least > most ? least : longest, 'day')}.`
    const how = `promised_on ${item.promised_on}, no delivered_on; ${spanWords(least, longest)} to ${end}; limit ${most}.`
    return owing(at, { ...judged, most }, text, how)
  }
  return [
    notKnown(
      spot(area, 'support', index, 'promised_on'),
      `when was "${withoutStop(item.text)}" promised, and until when?`,
      `onrecord set ${area} 'support[${index + 1}].promised_on' …`,
    ),
  ]
}

type Days = { readonly least: number; readonly longest: number; readonly most: number }

function owing(at: Shown['at'], { least, longest, most }: Days, text: string, how: string): Shown[] {
  if (least > most) return [shown(at, text, how)]
  return longest > most
    ? [shown(at, text.replace(', no delivery', ', may be overdue, no delivery'), how, { may: true })]
    : []
}

function wordsOf(view: View, { area, item: { text, promised_on, due_on } }: Owed): string {
  const on = (date: string): string => (isDay(date) ? `on ${dayFor(view, date)}` : `in ${dateFor(view, date)}`)
  const promised = parseDate(promised_on ?? '')?.first === undefined ? '' : `, promised ${on(promised_on ?? '')}`
  const due = parseDate(due_on ?? '')?.first === undefined ? '' : `, due ${on(due_on ?? '')}`
  return `${area}: "${withoutStop(text)}"${promised}${due}`
}

function spanWords(least: number, longest: number): string {
  return least === longest ? `${least} days` : `${least} to ${longest} days`
}
