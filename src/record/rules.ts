/** The rules of reference: what only the whole record can show. A rule gets the record and says what is wrong. */
import { amendedPlan, faultOfAmendment } from './amendments.ts'
import { dayOf, daysBetween, firstDay, lastDay } from './dates.ts'
import { idKey } from './ids.ts'
import type { PlannedRecord, PlanRecord } from './model.ts'
import { nearest } from './nearest.ts'
import { error, type Problem, type ProblemCode, quoted, warning } from './problem.ts'
import { faultOfValue, largerStage, stageNameFaults } from './reading-form.ts'
import { type Reference, references } from './references.ts'
import type { At } from './source.ts'

/** What a rule sees: the record, the places of its values, and the ids of files that could not be read. */
type Checked = {
  readonly record: PlanRecord
  readonly at: At
  readonly unread: readonly string[]
}

type Rule = (checked: Checked) => Problem[]

/** Every rule. To add one: the function, a line here, a record in test/records/bad/, a section in docs/problems.md. */
const rules: readonly Rule[] = [
  areasExist,
  peopleExist,
  exhibitsExist,
  allegationsExist,
  idsAreUnique,
  planEndsAfterItStarts,
  amendmentsCanBeApplied,
  rangesEndAfterTheyStart,
  checkInsAreInThePlan,
  readingsAreInThePlan,
  readingsAreOneAWeek,
  valuesFitTheirForm,
  recapsFollowMeetings,
  answersFollowRequests,
  notesFollowEvents,
]

/** Runs every rule. */
export function ruleProblems(checked: Checked): Problem[] {
  return rules.flatMap((rule) => rule(checked))
}

// ---- references ------------------------------------------------------------------------------------------------

const WANTED: Readonly<Record<Reference['to'], { code: ProblemCode; noun: string; remedy: string }>> = {
  area: { code: 'unknown-area', noun: 'area', remedy: 'the areas of the plan are in plan.yaml' },
  person: { code: 'unknown-person', noun: 'person', remedy: 'add them to people.yaml' },
  evidence: { code: 'unknown-exhibit', noun: 'exhibit', remedy: 'log it first, or correct the id' },
  allegation: { code: 'unknown-allegation', noun: 'allegation', remedy: 'add it, or correct the id' },
}

/** Ids that nothing has. An id whose own file cannot be read is not one: that file is named already. */
function unknown(
  { record, at, unread }: Checked,
  to: Reference['to'],
  entries: readonly { readonly id: string }[],
): Problem[] {
  const known = entries.map(({ id }) => id)
  const there = new Set([...known, ...unread])
  const { code, noun, remedy } = WANTED[to]
  return references(record)
    .filter((reference) => reference.to === to && !there.has(reference.id))
    .map(({ file, path, id, part }) => {
      const same = known.find((other) => idKey(other) === idKey(id))
      const near = same ?? (to === 'person' ? nearest(id, known) : undefined)
      const cure = near === undefined ? remedy : `did you mean "${near}"?`
      return error(at(file, path, part), code, `no ${noun} ${quoted(id)}; ${cure}`)
    })
}

function areasExist(checked: Checked): Problem[] {
  const { plan } = checked.record
  return plan === undefined ? [] : unknown(checked, 'area', plan.areas)
}

function peopleExist(checked: Checked): Problem[] {
  return checked.unread.includes('people') ? [] : unknown(checked, 'person', checked.record.people)
}

function exhibitsExist(checked: Checked): Problem[] {
  return unknown(checked, 'evidence', checked.record.evidence)
}

function allegationsExist(checked: Checked): Problem[] {
  return unknown(checked, 'allegation', checked.record.allegations)
}

function idsAreUnique({ record, at }: Checked): Problem[] {
  const twice = (ids: readonly string[]): number[] => {
    const seen = new Set<string>()
    return ids.map(idKey).flatMap((key, i) => {
      const isSeen = seen.has(key)
      seen.add(key)
      return isSeen ? [i] : []
    })
  }
  const areas = record.plan?.areas.map(({ id }) => id) ?? []
  const people = record.people.map(({ id }) => id)
  return [
    ...twice(areas).map((i) =>
      error(
        at('plan.yaml', ['areas', i, 'id']),
        'duplicate-id',
        `the area "${areas[i]}" is here twice; give one of them its own id`,
      ),
    ),
    ...twice(people).map((i) =>
      error(
        at('people.yaml', ['people', i, 'id']),
        'duplicate-id',
        `the person "${people[i]}" is here twice; give one of them their own id`,
      ),
    ),
  ]
}

// ---- dates -----------------------------------------------------------------------------------------------------

function planEndsAfterItStarts({ record: { plan }, at }: Checked): Problem[] {
  if (plan === undefined || plan.effective_to >= plan.effective_from) return []
  const message = `the plan ends on ${plan.effective_to}, before it starts on ${plan.effective_from}; correct one of the two`
  return [error(at('plan.yaml', ['effective_to']), 'ends-before-it-starts', message)]
}

function rangesEndAfterTheyStart({ record, at }: Checked): Problem[] {
  return (record.employment?.leave ?? []).flatMap((leave, i) => {
    const from = firstDay(leave.from)
    const to = lastDay(leave.to)
    if (from === undefined || to === undefined || to >= from) return []
    const message = `the leave ends on ${leave.to}, before it starts on ${leave.from}; correct one of the two`
    return [error(at('employment.yaml', ['leave', i, 'to']), 'ends-before-it-starts', message)]
  })
}

/** Later than any change of a plan. */
const EVERY_DAY = '9999-12-31'

const planned = (record: PlanRecord): record is PlannedRecord =>
  record.plan !== undefined && record.plan.effective_to >= record.plan.effective_from

function checkInsAreInThePlan({ record, at }: Checked): Problem[] {
  if (!planned(record)) return []
  const { issued_on, effective_from, effective_to } = amendedPlan(record.plan, EVERY_DAY)
  const [first = effective_from] = [issued_on, effective_from].sort()
  return record.checkIns.flatMap(({ file, scheduled_for, ad_hoc, final }) => {
    if ((scheduled_for >= first && scheduled_for <= effective_to) || ad_hoc === true || final === true) return []
    const message = `${scheduled_for} is outside the plan (${first} to ${effective_to}); correct the date, or add "ad_hoc: true" or "final: true"`
    return [warning(at(file, ['scheduled_for']), 'check-in-outside-plan', message)]
  })
}

function readingsAreInThePlan({ record, at }: Checked): Problem[] {
  if (!planned(record)) return []
  const { effective_from, effective_to } = amendedPlan(record.plan, EVERY_DAY)
  return eachReading(record, ({ week_ending }, file, i) => {
    // The week in which the plan ends may end up to six days after it.
    if (week_ending >= effective_from && daysBetween(effective_to, week_ending) <= 6) return []
    const message = `the week ending ${week_ending} is outside the plan (${effective_from} to ${effective_to}); correct the date`
    return [warning(at(file, ['readings', i, 'week_ending']), 'reading-outside-plan', message)]
  })
}

function readingsAreOneAWeek({ record, at }: Checked): Problem[] {
  return record.metrics.flatMap(({ file, readings = [] }) => {
    const weeks = new Set<string>()
    return readings.flatMap(({ week_ending, withdrawn }, i) => {
      if (withdrawn !== undefined) return []
      const isFirst = !weeks.has(week_ending)
      weeks.add(week_ending)
      if (isFirst) return []
      return [
        error(
          at(file, ['readings', i, 'week_ending']),
          'reading-twice',
          `there is a reading for the week ending ${week_ending} already; keep one, and mark the other as withdrawn`,
        ),
      ]
    })
  })
}

function valuesFitTheirForm({ record, at }: Checked): Problem[] {
  return record.metrics.flatMap((metric) => [
    ...stageNameFaults(metric).map(({ key, message }) => error(at(metric.file, [key]), 'invalid-value', message)),
    ...(metric.readings ?? []).flatMap((reading, i) => {
      const message = faultOfValue(metric, reading)
      const place = at(metric.file, ['readings', i, 'value'])
      if (message !== undefined) return [error(place, 'invalid-value', `value: ${message}`)]
      const larger = largerStage(metric, reading)
      return larger === undefined ? [] : [warning(place, 'stage-larger', larger)]
    }),
  ])
}

function amendmentsCanBeApplied({ record: { plan }, at }: Checked): Problem[] {
  return (plan?.amendments ?? []).flatMap((amendment, i) => {
    const fault = faultOfAmendment(amendment)
    const message = `the change of ${amendment.on} is told in documents, and changes nothing that is computed: ${fault ?? ''}`
    return fault === undefined
      ? []
      : [warning(at('plan.yaml', ['amendments', i, 'field']), 'amendment-not-applied', message)]
  })
}

function eachReading(
  record: PlanRecord,
  look: (reading: { readonly week_ending: string }, file: string, index: number) => Problem[],
): Problem[] {
  return record.metrics.flatMap(({ file, readings = [] }) => readings.flatMap((reading, i) => look(reading, file, i)))
}

function recapsFollowMeetings({ record, at }: Checked): Problem[] {
  return record.checkIns.flatMap(({ file, scheduled_for, recap }) => {
    if (recap === undefined || dayOf(recap.sent) >= scheduled_for) return []
    const message = `the recap was sent on ${dayOf(recap.sent)}, before the meeting of ${scheduled_for}; correct one of the two`
    return [error(at(file, ['recap', 'sent']), 'recap-before-meeting', message)]
  })
}

function answersFollowRequests({ record, at }: Checked): Problem[] {
  return record.requests.flatMap(({ file, sent_on, answered_on }) => {
    if (answered_on === undefined || answered_on >= sent_on) return []
    const message = `answered on ${answered_on}, before it was sent on ${sent_on}; correct one of the two`
    return [error(at(file, ['answered_on']), 'answered-before-sent', message)]
  })
}

function notesFollowEvents({ record, at }: Checked): Problem[] {
  return record.evidence.flatMap(({ file, happened, recorded, kind }) => {
    const first = firstDay(happened)
    // An appointment may be written down before its day.
    if (recorded === undefined || first === undefined || kind === 'calendar' || dayOf(recorded) >= first) return []
    const message = `written down on ${dayOf(recorded)}, before it happened on ${happened}; correct "happened"`
    return [warning(at(file, ['happened']), 'recorded-before-it-happened', message)]
  })
}
