/** The seven tests of just cause: the questions, what was recorded of each, and what else the record shows. No conclusion. */
import { firstDay } from '../../record/dates.ts'
import { counted, listed, numberWord, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dateIn, dayIn } from '../phrases/dates-in-words.ts'
import { capital, figure, quoted, withStop } from '../phrases/words.ts'
import type { TestRow } from './handover-union-data.ts'

type TestName = NonNullable<View['grievance']>['seven_tests'][number]['name']

/** The tests as the just cause guidelines of unions ask them, in their order. */
const QUESTIONS: readonly (readonly [TestName, string, string])[] = [
  ['notice', 'Notice', 'Was it known beforehand what was expected, and what could follow?'],
  ['reasonable_rule', 'Reasonable rule', 'Is what was asked related to the work, and can it be reached?'],
  ['investigation', 'Investigation', 'Was it looked into before the decision?'],
  ['fair_investigation', 'Fair investigation', 'Was it looked into fairly, and was the employee heard?'],
  ['proof', 'Proof', 'What proof is there of each statement?'],
  ['equal_treatment', 'Equal treatment', 'Are others in the same position treated the same?'],
  ['penalty', 'Penalty', 'Does the measure fit what happened, and the service before it?'],
]

const RESULTS = { pass: 'met', fail: 'not met', unknown: 'open' } as const

type Shown = { readonly text: string; readonly exhibits: readonly string[] }

const FROM_RECORD: Readonly<Record<TestName, (view: View) => Shown[]>> = {
  notice,
  reasonable_rule: reasonableRule,
  investigation,
  fair_investigation: fairInvestigation,
  proof,
  equal_treatment: equalTreatment,
  penalty,
}

/** Every test, the empty ones too: they are filled in by hand. */
export function sevenTests(view: View): TestRow[] {
  return QUESTIONS.map(([key, name, question]) => {
    const recorded = view.grievance?.seven_tests.find((test) => test.name === key)
    const shown = FROM_RECORD[key](view)
    const texts = [...(recorded?.text === undefined ? [] : [withStop(recorded.text)]), ...shown.map(({ text }) => text)]
    const exhibits = [...(recorded?.evidence ?? []), ...shown.flatMap((each) => each.exhibits)]
    return {
      name,
      question,
      result: recorded === undefined ? '' : RESULTS[recorded.result],
      shows: texts.join(' '),
      exhibits: [...new Set(exhibits)].slice(0, MOST_IDS).join(', '),
    }
  })
}

/** More ids in one cell are not read. */
const MOST_IDS = 8

function some(text: string, exhibits: readonly string[] = []): Shown[] {
  return [{ text, exhibits }]
}

function notice(view: View): Shown[] {
  const { prior_counselling: counselling, consequence, issued_on } = view.plan
  const warned = view.employment.rows.filter(
    ({ kind, on }) => kind === 'discipline' && (firstDay(on) ?? '') < issued_on,
  )
  return [
    ...(counselling === undefined
      ? []
      : counselling.length === 0
        ? some('The plan names no earlier talk or warning.')
        : counselling.map(({ text, on, evidence }) => ({
            text: `Earlier talk or warning that the plan names${on === undefined ? '' : ` (${dateIn(view, on)})`}: ${quoted(text)}`,
            exhibits: evidence,
          }))),
    ...warned.map((row) => ({
      text: `${capital(dateIn(view, row.on))}: ${withStop(row.text)}`,
      exhibits: row.evidence,
    })),
    ...(consequence === undefined
      ? []
      : some(`The plan says what may follow: ${quoted(consequence)}`, documentOf(view))),
  ]
}

function documentOf({ plan: { document } }: View): string[] {
  return document === undefined ? [] : [document]
}

function reasonableRule(view: View): Shown[] {
  const { areas, amendments } = view.plan
  const ids = (those: readonly { readonly id: string }[]): string => listed(those.map(({ id }) => id))
  const bare = areas.filter(({ measure }) => measure === undefined)
  const outside = areas.filter(({ control }) => control === 'outside')
  const traced = areas.filter(({ source_standard }) => source_standard !== undefined)
  const later = amendments.filter(({ on, in_force }) => on > in_force.from)
  return [
    ...(bare.length === 0 ? [] : some(`The plan states no measure for ${ids(bare)}.`)),
    ...(outside.length === 0
      ? []
      : some(`By my account ${ids(outside)} ${outside.length === 1 ? 'is' : 'are'} outside my control.`)),
    ...(traced.length === 0 ? [] : some(`The plan cites a standard for ${ids(traced)}.`)),
    ...(later.length === 0
      ? []
      : some(
          `The plan was changed ${later.length === 1 ? 'once' : `${numberWord(later.length)} times`} after it began.`,
          later.flatMap(({ evidence }) => evidence),
        )),
  ]
}

function investigation(view: View): Shown[] {
  const { issued_on } = view.plan
  const before = view.check_ins.filter(
    ({ held, investigatory, scheduled_for }) => held && investigatory && scheduled_for < issued_on,
  )
  const undated = view.allegations.filter(({ occurred }) => firstDay(occurred) === undefined)
  return [
    ...before.map(({ scheduled_for, evidence }) => ({
      text: `An investigatory meeting was held on ${dayIn(view, scheduled_for)}.`,
      exhibits: evidence,
    })),
    ...(undated.length === 0
      ? []
      : some(
          `${capital(counted(undated.length, 'statement'))} of the plan ${undated.length === 1 ? 'has' : 'have'} no date (${idList(undated)}).`,
        )),
  ]
}

function fairInvestigation(view: View): Shown[] {
  const asked = view.check_ins.filter(({ representation_requested }) => representation_requested === true)
  const granted = asked.filter(({ representation_granted }) => representation_granted === true).length
  const lacking = view.allegations.filter(({ response }) => response === 'lacks_information')
  return [
    ...(asked.length === 0
      ? []
      : some(
          `Representation was asked for at ${counted(asked.length, 'meeting')}, and granted at ${granted === 0 ? 'none' : counted(granted, 'meeting').split(' ')[0]}.`,
        )),
    ...(lacking.length === 0
      ? []
      : some(`I lack the particulars to answer ${counted(lacking.length, 'statement')} (${idList(lacking)}).`)),
  ]
}

function idList(those: readonly { readonly id: string }[]): string {
  const ids = those.map(({ id }) => id)
  return ids.length > MOST_IDS ? `${ids.slice(0, MOST_IDS).join(', ')} and others` : ids.join(', ')
}

/** What I say of each statement, what I admit too. */
function proof(view: View): Shown[] {
  const of = (...responses: readonly string[]) =>
    view.allegations.filter(({ response }) => response !== undefined && responses.includes(response))
  const denied = of('denied', 'denied_in_part')
  const admitted = of('admitted', 'admitted_in_part')
  return [
    ...(denied.length === 0
      ? []
      : some(
          `Denied in whole or in part: ${idList(denied)}.`,
          denied.flatMap(({ evidence }) => evidence),
        )),
    ...(admitted.length === 0
      ? []
      : some(
          `Admitted in whole or in part: ${idList(admitted)}.`,
          admitted.flatMap(({ evidence }) => evidence),
        )),
  ]
}

/** Others by their role alone, however much the record has of them. */
function equalTreatment(view: View): Shown[] {
  return view.employment.comparators.map((row) => {
    const { value, treatment, evidence } = row
    const facts = [
      ...(value === undefined ? [] : [typeof value === 'number' ? `figure ${figure(value)}` : withoutStop(value)]),
      ...(treatment === undefined ? [] : [withoutStop(treatment)]),
    ].join('; ')
    return {
      text: facts === '' ? `${colleague(row)} is in my record.` : `${colleague(row)}: ${facts}.`,
      exhibits: evidence,
    }
  })
}

/** "A colleague with the same role and supervisor". */
function colleague(row: View['employment']['comparators'][number]): string {
  const same = (['role', 'supervisor', 'measure'] as const).filter((each) => row[`same_${each}`] === true)
  return `A colleague${same.length === 0 ? '' : ` with the same ${listed(same)}`}`
}

function penalty(view: View): Shown[] {
  const { hired_on, rows } = view.employment
  const before = rows.filter(({ kind, on }) => kind !== 'event' && (firstDay(on) ?? '') < view.plan.issued_on).slice(-3)
  return [
    ...(hired_on === undefined
      ? []
      : some(
          `Hired ${/^\d{4}-\d{2}-\d{2}$/.test(hired_on) ? `on ${dateIn(view, hired_on)}` : dateIn(view, hired_on)}.`,
        )),
    ...before.map((row) => ({
      text: `${capital(dateIn(view, row.on))}: ${withStop(row.text)}`,
      exhibits: row.evidence,
    })),
  ]
}
