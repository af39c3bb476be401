import { amendedPlan, answerDue } from '../record/amendments.ts'
import type { Day } from '../record/dates.ts'
import { areaTarget } from '../record/measures.ts'
import type { Entry, PlannedRecord } from '../record/model.ts'
import { wasBefore } from '../record/plan-version.ts'
import type { Plan } from '../record/schema/plan.ts'
import type { ContentClass } from './audiences.ts'
import { markClasses } from './classes.ts'
import { type Gate, keptBack, type Passed } from './gate.ts'
import { viewCorrections } from './view-corrections.ts'

export type ViewPlan = ReturnType<typeof viewPlan>
export type ViewArea = ViewPlan['areas'][number]

/**
 * The plan as an audience may read it: a settlement gets its dates and areas, and nobody but self and attorney the goals.
 * `issued` is the plan with its first dates, `day` that of the document.
 */
export function viewPlan({ plan }: PlannedRecord, issued: Plan, gate: Gate, day: Day) {
  const { acknowledgement, document } = plan
  const summary = gate.form('plan') === 'summary'
  if (!gate.sees(['strategy']) && plan.goals !== undefined && plan.goals.length > 0) {
    gate.withheld.push({ ...keptBack(plan.file, 'plan.yaml goals', plan.goals.join(', '), []), rules: ['strategy'] })
  }
  // What a change was from may be what an earlier one made of it, which is not for every audience.
  const seen = withSeenChanges(issued, gate)
  return {
    kind: plan.kind,
    title: plan.title,
    employee: plan.employee,
    issued_by: plan.issued_by,
    employer: plan.employer,
    reason: summary ? undefined : plan.reason,
    jurisdiction: plan.jurisdiction,
    issued_on: plan.issued_on,
    effective_from: plan.effective_from,
    effective_to: plan.effective_to,
    document: gate.exhibits(document === undefined ? [] : [document])[0],
    ...standing(plan, gate),
    approved_by: plan.approved_by === undefined ? undefined : gate.person(plan.approved_by),
    response_due_on: answerDue(plan),
    early_termination_clause: plan.early_termination_clause,
    policy_minimum_days: gate.sees(['grievance']) ? plan.policy_minimum_days : undefined,
    employee_comments: gate.sees(['grievance']) ? plan.employee_comments : undefined,
    check_in_cadence: plan.check_in_cadence,
    consequence: plan.consequence,
    acknowledgement: acknowledgement && viewSigning(acknowledgement, gate),
    prior_counselling: (summary ? undefined : plan.prior_counselling)?.flatMap((item, i) =>
      viewDated(item, { file: plan.file, what: `plan.yaml prior_counselling ${i + 1}`, classes: [] }, gate),
    ),
    areas: viewAreas(plan, gate, day),
    corrections: summary || !gate.sees(markClasses(plan)) ? [] : viewCorrections(plan, gate),
    // In a summary of the plan the changes of its targets, and not by whom or on which paper.
    amendments: (plan.amendments ?? [])
      .filter((change) => !summary || isOfTarget(change))
      .flatMap((change, i) =>
        gate.pass(
          ['plan', ...markClasses(change), ...gate.areaClasses(change.area)],
          keptBack(plan.file, `plan.yaml amendments ${i + 1}`, change.field, []),
          (passed) => ({
            on: change.on,
            in_force: periodOn(issued, change.on),
            area: change.area,
            field: change.field,
            from: wasBefore(seen, change),
            to: change.to,
            by: change.by === undefined || summary ? undefined : gate.person(change.by),
            evidence: summary ? [] : gate.exhibits(change.evidence),
            re_acknowledged: change.re_acknowledged,
            ...passed,
          }),
        ),
      ),
  }
}

/**
 * The plan without the changes of its areas that this audience may not know of: what they made of an area is not for it
 * either. A summary has those of the targets; the dates are the same for all.
 */
export function withSeenChanges<P extends Plan>(plan: P, gate: Gate): P {
  const summary = gate.form('plan') === 'summary'
  const isSeen = (change: Change): boolean =>
    (!summary || isOfTarget(change)) && gate.sees(['plan', ...markClasses(change)])
  return { ...plan, amendments: plan.amendments?.filter((change) => change.area === undefined || isSeen(change)) }
}

/** How the plan was signed; what was written beside the signature is not in a summary. */
function viewSigning(acknowledgement: NonNullable<Plan['acknowledgement']>, gate: Gate) {
  const { requested, kind, signed_on, refused, annotation } = acknowledgement
  const isLeftOut = annotation === undefined || gate.form('plan') === 'summary'
  return { requested, kind, signed_on, refused, annotation: isLeftOut ? undefined : gate.text(annotation) }
}

/** Where the plan stands and what is wanted of it: for those who act for the employee. */
function standing(plan: Plan, gate: Gate) {
  const trusted = gate.sees(['strategy'])
  const represents = gate.sees(['grievance'])
  return {
    /** How it ended has no date: it is for those who know when the record was read. */
    status: trusted ? plan.status : undefined,
    goals: trusted ? (plan.goals ?? []) : [],
    employer_device: trusted ? plan.employer_device : undefined,
    sector: represents ? plan.sector : undefined,
    union: represents ? plan.union : undefined,
    permanent_status: represents ? plan.permanent_status : undefined,
  }
}

type Change = NonNullable<Plan['amendments']>[number]

function isOfTarget({ area, field, from, to }: Change): boolean {
  // A change in words may say anything.
  return area !== undefined && field.startsWith('target') && [from, to].every((value) => typeof value === 'number')
}

/** The first and the last day of the plan as it stood on a day. */
function periodOn(issued: Plan, day: Day): { readonly from: Day; readonly to: Day } {
  const { effective_from: from, effective_to: to } = amendedPlan(issued, day)
  return { from, to }
}

/** A line of the plan, or of an area of it. */
type Of = { readonly file: string; readonly what: string; readonly classes: readonly ContentClass[] }

type DatedText = NonNullable<Plan['prior_counselling']>[number]

function viewDated(item: DatedText, { file, what, classes }: Of, gate: Gate) {
  const marks = 'on' in item || 'about' in item || 'sensitivity' in item ? item : {}
  return gate.pass(['plan', ...classes, ...markClasses(marks)], keptBack(file, what, item.text), (passed) => ({
    text: gate.text(item.text),
    on: 'on' in item ? item.on : undefined,
    evidence: 'evidence' in item ? gate.exhibits(item.evidence) : [],
    ...passed,
  }))
}

/** Each with its target as issued and as in force on the day. */
function viewAreas(plan: Entry<Plan>, gate: Gate, day: Day) {
  return plan.areas.flatMap((area) =>
    gate.pass(
      ['plan', ...markClasses(area)],
      keptBack(plan.file, area.id, area.title, [area.id, area.title]),
      (passed) => ({ ...viewArea(plan, area, gate, passed), target_now: areaTarget(plan, area, day) }),
    ),
  )
}

/** What was noted of how an area is judged: for those who represent the employee. */
function questionsOf({ data_source, assessed_by, not_stated, contradicts }: Plan['areas'][number], gate: Gate) {
  const represents = gate.sees(['grievance'])
  return {
    data_source: represents ? data_source : undefined,
    assessed_by: represents ? assessed_by : undefined,
    not_stated: represents ? (not_stated ?? []) : [],
    contradicts: represents ? (contradicts ?? []) : [],
  }
}

function viewArea(plan: Entry<Plan>, area: Plan['areas'][number], gate: Gate, passed: Passed) {
  const classes = markClasses(area)
  const summary = gate.form('plan') === 'summary'
  return {
    id: area.id,
    title: area.title,
    category: area.category,
    deficiency: area.deficiency,
    expectation: area.expectation,
    expectation_type: area.expectation_type,
    measure: area.measure,
    failure_threshold: summary ? undefined : area.failure_threshold,
    baseline: summary ? undefined : area.baseline,
    source_standard: summary ? undefined : area.source_standard,
    ...questionsOf(area, gate),
    target: area.target,
    control: area.control,
    support: summary
      ? []
      : (area.support ?? []).flatMap((item, i) =>
          gate.pass(
            ['plan', ...classes, ...markClasses(item)],
            keptBack(plan.file, `${area.id} support ${i + 1}`, item.text),
            (inner) => ({
              text: item.text,
              promised_on: item.promised_on,
              due_on: item.due_on,
              delivered_on: item.delivered_on,
              evidence: gate.exhibits(item.evidence),
              ...inner,
            }),
          ),
        ),
    steps_taken: summary
      ? []
      : (area.steps_taken ?? []).flatMap((item, i) =>
          viewDated(item, { file: plan.file, what: `${area.id} steps_taken ${i + 1}`, classes }, gate),
        ),
    followed: summary ? undefined : area.followed,
    hindered_by: summary
      ? []
      : (area.hindered_by ?? []).flatMap((item, i) =>
          viewDated(item, { file: plan.file, what: `${area.id} hindered_by ${i + 1}`, classes }, gate),
        ),
    open_questions: summary
      ? []
      : (area.open_questions ?? []).flatMap((item, i) =>
          viewDated(item, { file: plan.file, what: `${area.id} open_questions ${i + 1}`, classes }, gate),
        ),
    ...passed,
  }
}
