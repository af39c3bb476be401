/** What is owed beside the plan: an accommodation, a representative, steps before discipline, one reason, one author. For counsel alone. */
import { daysBetween, workingDaysAfter } from '../../record/dates.ts'
import { counted, listed, withoutStop } from '../../record/plain-words.ts'
import type { BeforeDiscipline } from '../../record/schema/employment.ts'
import type { View } from '../../views/view.ts'
import { differing, reasonsGiven } from '../reasons-given.ts'
import { type Limits, notKnown, type Rule, rule, type Shown, shown, spot, type Verdict } from '../rule.ts'
import { dateFor, exhibitsIn, yesOrNo } from '../words.ts'

const COUNSEL = 'onrecord render handover --for attorney'

export const standingRules: readonly Rule[] = [
  rule({
    id: 'PQ-40',
    title: 'reasons that are not the same',
    severity: 'high',
    counsel: true,
    reads: 'reason of the plan; reason_given_at_discharge and reason_given_to_agency in unemployment.yaml',
    why: 'One reason in the plan and another one later make a reader ask which it was. Both may hold, or one may be a shorter way to say the other.',
    sources: ['BostonPretext', 'Faulkner'],
    advice: 'Keep each paper as you got it. Show them to a lawyer or a steward, side by side.',
    command: COUNSEL,
    judge: otherReasons,
  }),
  rule({
    id: 'PQ-44',
    title: 'request for an accommodation not answered',
    severity: 'medium',
    counsel: true,
    reads: 'requests of kind accommodation: sent_on, answered_on',
    limits: { working_days: { usual: 10, unit: 'working days', why: 'OnRecord chose it: two working weeks.' } },
    why: 'You may need it to meet the standard, so waiting costs you days of the plan. Asked for early, it counts from then on; it does not undo an earlier rating.',
    sources: ['EEOC-perf', 'own'],
    advice: 'Show this to a lawyer or a steward, and ask again in writing with the date of the first request.',
    command: COUNSEL,
    judge: openAccommodations,
  }),
  rule({
    id: 'PQ-45',
    title: 'representative asked for and not there',
    severity: 'medium',
    counsel: true,
    reads: 'investigatory, representation_requested and representation_granted of each check-in',
    why: 'In many workplaces with a union you can have a representative with you, once you ask, when what you say may lead to discipline. Whether that holds for you is a question for the union.',
    sources: ['Stockton', 'CPP'],
    advice: 'Tell the steward or a lawyer at once: when it was, who was there, and in which words you asked.',
    command: 'onrecord render handover --for union',
    judge: unaccompanied,
  }),
  rule({
    id: 'PQ-46',
    title: 'somebody else wrote or marked the plan',
    severity: 'medium',
    counsel: true,
    reads: 'author of the document of the plan; evidence and events that are marked authorship',
    why: 'The file of a plan may show who wrote it or commented on it. Help from others is usual. That somebody else decided may matter to a lawyer.',
    sources: ['discussion', 'accellis'],
    advice:
      'Keep the file exactly as it came, and open only a copy. Show it to a lawyer or a steward, and do not ask the people named in it.',
    command: COUNSEL,
    judge: otherAuthors,
  }),
  rule({
    id: 'PQ-47',
    title: 'public employer: steps before discipline not given',
    severity: 'medium',
    counsel: true,
    reads: 'sector and permanent_status of the plan; discipline in employment.yaml with given and not_given',
    why: 'Before it disciplines somebody with permanent status, a public employer usually owes them four things: notice, the reasons, the materials, and a chance to respond. Whether a step was discipline in this sense is a legal question.',
    sources: ['Skelly-SMC'],
    advice: 'Show this to a lawyer or a steward at once: a time to respond may be running.',
    command: COUNSEL,
    judge: beforeDiscipline,
  }),
]

/** Compared only by those who read the words as they were written down. */
function otherReasons(view: View): Verdict[] {
  const { audience, unemployment, ended } = view
  if (audience !== 'self' && audience !== 'attorney') return []
  const reasons = reasonsGiven(view)
  const [first, ...more] = differing(reasons)
  if (first !== undefined) {
    const said = [first, ...more].map(({ where, text }) => `${where}: "${withoutStop(text)}"`)
    const text = `The reasons are not in the same words; ${said.join('; ')}.`
    const other = more.find((each) => differing([first, each]).length > 0) ?? first
    return [shown(other.at, text, 'Compared word by word, without capitals.')]
  }
  if (ended?.separation !== 'discharged') return []
  const open = [
    ...(unemployment?.reason_given_at_discharge === undefined ? ['reason_given_at_discharge'] : []),
    ...(unemployment?.claim_filed_on !== undefined && unemployment.reason_given_to_agency === undefined
      ? ['reason_given_to_agency']
      : []),
  ]
  return open.map((field) =>
    notKnown(
      spot('unemployment', field),
      field === 'reason_given_to_agency'
        ? 'Which reason did the employer give to the agency?'
        : 'Which reason were you given when the employment ended?',
      `onrecord set unemployment ${field} "…"`,
    ),
  )
}

function openAccommodations({ requests, as_of }: View, { working_days = 0 }: Limits): Shown[] {
  return requests
    .filter(({ kind, answered_on }) => kind === 'accommodation' && answered_on === undefined)
    .map(({ id, sent_on }) => ({ id, sent_on, days: workingDaysAfter(sent_on, as_of) }))
    .filter(({ days }) => days > working_days)
    .map(({ id, sent_on, days }) =>
      shown(
        spot(id, 'answered_on'),
        `${id} (accommodation) has been open for ${days} working days.`,
        `Sent on ${sent_on}; ${days} weekdays to ${as_of}, ${daysBetween(sent_on, as_of)} days in all; limit ${working_days}. Holidays are not taken out.`,
      ),
    )
}

function unaccompanied(view: View): Verdict[] {
  return view.check_ins
    .filter(
      ({ investigatory, representation_requested, representation_granted }) =>
        investigatory && representation_requested === true && representation_granted !== true,
    )
    .map(({ id, scheduled_for, representation_granted }) => {
      const at = spot(id, 'representation_granted')
      const day = dateFor(view, scheduled_for)
      if (representation_granted === undefined)
        return notKnown(
          at,
          `Was the representative that you asked for there on ${day}?`,
          yesOrNo(`${id} representation_granted`),
        )
      return shown(
        at,
        `At the investigatory meeting of ${day} a representative was asked for and not granted.`,
        'investigatory and representation_requested are true, representation_granted is false.',
      )
    })
}

/** Everything that shows another hand than that of whoever issued or approved the plan. */
function otherAuthors(view: View): Shown[] {
  const { evidence, employment, plan, people } = view
  const rows = employment.rows.filter(({ classes = [] }) => classes.includes('authorship'))
  const cites = rows.flatMap((row) => row.evidence)
  const entries = evidence.filter(({ id, classes = [] }) => classes.includes('authorship') && !cites.includes(id))
  const author = evidence.find(({ id }) => id === plan.document)?.author
  const other = people.find(({ id }) => id === author)
  const open = [plan.issued_by, plan.approved_by, plan.employee]
  const isOther = other !== undefined && plan.document !== undefined && !open.includes(other.id)
  return [
    ...rows.map(({ text, evidence: [paper, ...more], place }) =>
      shown(
        paper === undefined ? spot('employment', ...place) : spot(paper),
        `${withoutStop(text)}${exhibitsIn(paper === undefined ? [] : [paper, ...more])}.`,
        `An event in employment.yaml is marked "authorship".`,
      ),
    ),
    ...entries.map(({ id, title }) =>
      shown(spot(id), `${withoutStop(title)} (${id}).`, `${id} is marked "authorship".`),
    ),
    ...(isOther && plan.document !== undefined
      ? [
          shown(
            spot(plan.document, 'author'),
            `The author of ${plan.document}, the plan, is ${other.name}, who neither issued nor approved it.`,
            `author of ${plan.document} is ${other.id}; issued_by is ${plan.issued_by}${plan.approved_by === undefined ? '' : `, approved_by is ${plan.approved_by}`}.`,
          ),
        ]
      : []),
  ]
}

const STEPS: Readonly<Record<BeforeDiscipline, string>> = {
  notice: 'notice',
  reasons: 'the reasons',
  materials: 'the materials it rests on',
  response: 'a chance to respond',
}

function beforeDiscipline({ plan, employment }: View): Verdict[] {
  const rows = employment.rows.filter(({ kind }) => kind === 'discipline')
  if (plan.sector !== 'public' || rows.length === 0) return []
  if (plan.permanent_status === undefined || plan.permanent_status === 'unknown')
    return [
      notKnown(
        spot('plan', 'permanent_status'),
        'Is your status permanent, probationary or at will? Before discipline a public employer owes permanent staff steps of their own.',
        'onrecord set plan permanent_status …',
      ),
    ]
  if (plan.permanent_status !== 'permanent') return []
  return rows.flatMap(({ on, place, given, not_given }): Verdict[] => {
    const day = dateFor({ plan }, on)
    const missing = not_given.filter((step) => !given.includes(step))
    if (missing.length > 0)
      return [
        shown(
          spot('employment', ...place, 'not_given'),
          `Before the discipline of ${day} these are recorded as not given: ${listed(missing.map((step) => STEPS[step]))}.`,
          `sector is public, permanent_status is permanent; ${counted(missing.length, 'step')} in not_given.`,
        ),
      ]
    const open = Object.entries(STEPS).filter(([step]) => !given.some((each) => each === step))
    if (open.length === 0) return []
    return [
      notKnown(
        spot('employment', ...place, 'given'),
        `Were these given before the discipline of ${day}: ${listed(open.map(([, words]) => words))}?`,
        `what was given: onrecord set employment 'discipline[${Number(place[1]) + 1}].given' …; what you looked for and did not get: onrecord set employment 'discipline[${Number(place[1]) + 1}].not_given' …`,
      ),
    ]
  })
}
