/** Who grieves and what about: the block of the grievant, five Ws, and the facts in the order of their dates. */
import { daysBetween, firstDay, isWeekend, weekdayName } from '../../record/dates.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dateIn, dayIn, longDayIn, periodIn } from '../phrases/dates-in-words.ts'
import { nameAndRole, nameOf } from '../phrases/people-in-words.ts'
import { dayOfPlan, planName } from '../phrases/plan-name.ts'
import { changeWords } from '../phrases/progress.ts'
import { capital, quoted, RESPONSE_ORDER, RESPONSE_WORDS, withStop } from '../phrases/words.ts'
import type { FactLine, LabelledText } from './handover-union-data.ts'

function filled(rows: readonly (readonly [string, string | undefined])[]): LabelledText[] {
  return rows.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]))
}

/** Number, filing and the time limit with the days that are left. */
export function standingRows(view: View): LabelledText[] {
  const { grievance } = view
  return filled([
    ['Grievance no.', grievance?.grievance_no],
    ['Filed', grievance?.date_filed === undefined ? undefined : longDayIn(view, grievance.date_filed)],
    ['Time limit', grievance?.time_limit === undefined ? undefined : limitWords(view, grievance.time_limit)],
    [
      'Response to the plan due',
      view.plan.response_due_on === undefined ? undefined : limitWords(view, view.plan.response_due_on),
    ],
    [
      'Plan',
      `${capital(planName(view))}, in effect ${periodIn(view, view.plan.effective_from, view.plan.effective_to)}; ${dayOfPlan(view).replace(/ of the plan$/, '')}`,
    ],
  ])
}

function limitWords(view: View, day: string): string {
  const left = daysBetween(view.as_of, day)
  const away = left === 0 ? 'today' : left > 0 ? `${counted(left, 'day')} left` : `${counted(-left, 'day')} ago`
  return `${isWeekend(day) ? `${weekdayName(day)}, ` : ''}${longDayIn(view, day)} (${away})`
}

export function grievantBlock(view: View): LabelledText[] {
  const { employment, plan, people, grievance } = view
  const me = people.find(({ id }) => id === plan.employee)
  const { bargaining_unit: unit, just_cause_clause: clause } = employment
  const date = (on: string | undefined): string | undefined => (on === undefined ? undefined : dateIn(view, on))
  return filled([
    ['Grievant', nameOf(view, grievance?.grievant ?? plan.employee)],
    ['Job title', employment.job_title ?? me?.role],
    ['Department', me?.department],
    ['Employer', [plan.employer, sectorWords(view)].filter((part) => part !== '').join(', ')],
    ['Supervisor', nameAndRole(view, plan.issued_by)],
    ['Hired', date(employment.hired_on)],
    ['Seniority date', date(employment.seniority_date)],
    [
      'Status',
      plan.permanent_status === undefined || plan.permanent_status === 'unknown'
        ? undefined
        : plan.permanent_status.replaceAll('_', ' '),
    ],
    ['Bargaining unit', typeof unit === 'string' ? unit : unit === undefined ? undefined : unit ? 'yes' : 'no'],
    ['Union', unionWords(view)],
    ['Just cause clause', clause === undefined || clause === 'unknown' ? undefined : clause ? 'yes' : 'no'],
    ['Job description', jobDescription(view)],
  ])
}

function sectorWords({ plan: { sector } }: View): string {
  return sector === undefined || sector === 'unknown' ? '' : `${sector} sector`
}

function unionWords({ plan: { union } }: View): string | undefined {
  const words = { none: 'not a member', member: 'member', eligible: 'may join', unknown: undefined }
  return union === undefined ? undefined : words[union]
}

function jobDescription(view: View): string | undefined {
  const { job_description: description } = view.employment
  if (description === undefined) return undefined
  const parts = [
    ...(description.dated === undefined ? [] : [dateIn(view, description.dated)]),
    ...(description.evidence.length === 0 ? [] : [description.evidence.join(', ')]),
  ]
  return parts.join('; ')
}

// ---- five Ws ---------------------------------------------------------------------------------------------------

/** As written in grievance.yaml, and where that is silent what the plan and the record say. The remedy is never guessed. */
export function fiveWs(view: View): LabelledText[] {
  const { grievance } = view
  return filled([
    ['Who', grievance?.who ?? whoWords(view)],
    ['What', grievance?.what ?? whatWords(view)],
    ['Where', grievance?.where ?? view.people.find(({ id }) => id === view.plan.employee)?.department],
    ['When', grievance?.when ?? whenWords(view)],
    ['Why', grievance?.why ?? whyWords(view)],
    ['How', grievance?.how ?? howWords(view)],
    ['Remedy', grievance?.remedy],
  ])
}

function whoWords(view: View): string {
  const { employee, issued_by, approved_by } = view.plan
  const approved = approved_by === undefined ? '' : `, approved by ${nameAndRole(view, approved_by)}`
  return `${nameAndRole(view, employee)}. Plan issued by ${nameAndRole(view, issued_by)}${approved}.`
}

function whatWords(view: View): string {
  const { areas, consequence } = view.plan
  const titles = listed(areas.slice(0, 6).map(({ id, title }) => `${id} ${title}`))
  const more = areas.length > 6 ? ' and others' : ''
  return `${capital(planName(view))} with ${counted(areas.length, 'area')}: ${titles}${more}.${consequence === undefined ? '' : ` It says: ${quoted(consequence)}`}`
}

function whenWords(view: View): string {
  const { issued_on, effective_from, effective_to } = view.plan
  return `Issued on ${longDayIn(view, issued_on)}; in effect ${periodIn(view, effective_from, effective_to)}.`
}

/** My answers counted, and what the plan leaves open: which article is touched is for the union to say. */
function whyWords(view: View): string {
  const counts = RESPONSE_ORDER.flatMap((response) => {
    const count = view.allegations.filter((each) => each.response === response).length
    return response === undefined || count === 0
      ? []
      : [`${numberWord(count)} ${RESPONSE_WORDS[response].toLowerCase()}`]
  })
  const bare = view.plan.areas.filter(({ measure }) => measure === undefined).map(({ id }) => id)
  const statements = counted(view.allegations.length, 'statement')
  return [
    ...(counts.length === 0
      ? []
      : [
          view.allegations.length === 1
            ? `My answer to the one statement of the plan: ${counts.join('').replace(/^one /, '')}.`
            : `My answers to the ${statements} of the plan: ${counts.join(', ')}.`,
        ]),
    ...(bare.length === 0 ? [] : [`The plan states no measure for ${listed(bare)}.`]),
  ].join(' ')
}

/** What was changed since; the check-ins have a paragraph of their own. */
function howWords(view: View): string {
  return view.plan.amendments
    .map((change) => `${changeWords(view, change)}${change.area === undefined ? '' : ` for ${change.area}`}.`)
    .join(' ')
}

// ---- facts -----------------------------------------------------------------------------------------------------

/** More facts than these are for the chronology. */
const MOST_FACTS = 14

/** Dated facts, good and bad, without a word on what they mean; of many the latest. */
export function factLines(view: View): FactLine[] {
  const { plan, employment } = view
  const rows = [
    ...employment.rows.map(({ on, text, evidence }) => ({ on, text: withStop(text), evidence })),
    ...employment.leave.map(({ from, to, approved, evidence }) => ({
      on: to === undefined || to === from ? from : `${from}/${to}`,
      text: approved ? 'Approved absence.' : 'Absence.',
      evidence,
    })),
    {
      on: plan.issued_on,
      text: `Plan issued.${acknowledged(view)}`,
      evidence: plan.document === undefined ? [] : [plan.document],
    },
    ...endFacts(view),
    ...plan.amendments.map((change) => ({ on: change.on, text: changeFact(view, change), evidence: change.evidence })),
    ...owedFacts(view),
  ]
  return rows
    .sort((a, b) => (firstDay(a.on) ?? '9').localeCompare(firstDay(b.on) ?? '9'))
    .slice(-MOST_FACTS)
    .map(({ on, text, evidence }) => ({ date: capital(dateIn(view, on)), text, exhibits: evidence.join(', ') }))
}

const ENDED = {
  discharged: 'Discharged.',
  quit: 'Left the job.',
  forced_resignation: 'Resigned when asked to.',
  layoff: 'Laid off.',
} as const

function endFacts({ ended, as_of }: View) {
  const { separation, separated_on: on } = ended ?? {}
  if (on === undefined || on > as_of) return []
  return [{ on, text: separation === undefined ? 'Employment ended.' : ENDED[separation], evidence: [] }]
}

/** More than these in one fact are not read. */
const MOST_OWED = 4

/** What was promised on a day and has no delivery, in one fact. */
function owedFacts({ plan: { areas } }: View) {
  const owed = areas.flatMap(({ id, support }) =>
    support.flatMap(({ text, promised_on, delivered_on, evidence }) =>
      promised_on === undefined || delivered_on !== undefined
        ? []
        : [{ on: promised_on, what: `"${withoutStop(text)}" (${id})`, evidence }],
    ),
  )
  return [...new Set(owed.map(({ on }) => on))].map((on) => {
    const those = owed.filter((each) => each.on === on)
    const more = those.length > MOST_OWED ? [`${numberWord(those.length - MOST_OWED)} more`] : []
    const shown = those.slice(0, MOST_OWED).map(({ what }) => what)
    return {
      on,
      text: `Support promised, no delivery recorded: ${listed([...shown, ...more])}.`,
      evidence: those.flatMap(({ evidence }) => evidence),
    }
  })
}

function changeFact(view: View, change: View['plan']['amendments'][number]): string {
  const what = capital(changeWords(view, change).replace(/^On .*? (?=\p{L}+ \p{L}+ changed|the )/u, ''))
  const again = change.re_acknowledged === false ? ' It was not acknowledged again.' : ''
  return `${what}${change.area === undefined ? '' : ` for ${change.area}`}.${again}`
}

function acknowledged(view: View): string {
  const { acknowledgement } = view.plan
  if (acknowledgement?.signed_on === undefined) return ''
  const kind = acknowledgement.kind === undefined ? '' : ` (${acknowledgement.kind})`
  return ` Signed on ${dayIn(view, acknowledgement.signed_on)}${kind}${acknowledgement.annotation === undefined ? '' : `, with the note: ${quoted(acknowledgement.annotation)}`}`
    .replace(/(?<![.?!]["'”’)]?)$/, '.')
    .replace(/"\.$/, '"')
}
