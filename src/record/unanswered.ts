/** The questions of a new record that are not answered yet, each with the command that answers it. */
import type { PlanRecord } from './model.ts'
import type { PlanQuestion } from './plan-question.ts'
import { PLAN_QUESTIONS } from './plan-questions.ts'

/** `field` is the place of the answer: `effective_to`, `A1.expectation`. */
export type Unanswered = {
  readonly field: string
  readonly question: string
  readonly command: string
  /** Whether the plan is not complete without it. */
  readonly required: boolean
}

type Values = { readonly [key: string]: unknown }

/** What the record has no answer to, in the order of asking. `plan` is as it is written, complete or not. */
export function unansweredIn(plan: Values, record: PlanRecord): Unanswered[] {
  const areas = Array.isArray(plan.areas) ? plan.areas.filter(isValues) : []
  return PLAN_QUESTIONS.flatMap((question) => {
    if (question.field.startsWith('areas.')) return areaQuestions(question, areas)
    const isOpen = (OPEN[question.field] ?? isOpenIn)(plan, record, question.field)
    return isOpen ? [asUnanswered(question, record)] : []
  })
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null
}

function isOpenIn(plan: Values, _: PlanRecord, field: string): boolean {
  return plan[field] == null || plan[field] === 'unknown'
}

const never = (): boolean => false

/** Where the answer is not a key of plan.yaml of the same name. Roles and the contact at HR are rows of people.yaml. */
const OPEN: Readonly<Record<string, typeof isOpenIn>> = {
  plan_file: (plan) => plan.document == null,
  role: never,
  issued_by_role: never,
  hr: never,
  'allegations.#.text': (_, { allegations }) => allegations.length === 0,
  'allegations.#.area': never,
  'allegations.#.occurred': never,
  'acknowledgement.kind': (plan) => plan.acknowledgement == null,
  'acknowledgement.signed_on': never,
}

/** The areas themselves, and what each of them must say. */
function areaQuestions(question: PlanQuestion, areas: readonly Values[]): Unanswered[] {
  const [, , key = ''] = question.field.split('.')
  if (question.isRequired !== true) return []
  if (areas.length === 0 && key === 'title')
    return [
      {
        field: 'areas',
        question: AREAS,
        command: 'onrecord help record',
        required: true,
      },
    ]
  return areas.flatMap((area, i) => {
    const id = typeof area.id === 'string' ? area.id : `A${i + 1}`
    const words = `${id}: ${question.label.replace(/ in the area before it|an area of the plan, /, '')}`
    if (area[key] != null) return []
    return [{ field: `${id}.${key}`, question: words, command: `onrecord set ${id} ${key} "…"`, required: true }]
  })
}

const AREAS = 'the areas of the plan, to be written into plan.yaml'

function asUnanswered(question: PlanQuestion, record: PlanRecord): Unanswered {
  const { field, label, isRequired } = question
  const relation = RELATIONS[field]
  const person = record.people.find((each) => each.relation === relation)?.id
  const isUnknown = relation !== undefined && person === undefined
  return {
    field: NAMES[field] ?? field,
    question: isUnknown ? `${label}, an id from people.yaml` : label,
    command: command(question, record, relation === undefined ? undefined : person),
    required: isRequired === true,
  }
}

const NAMES: Readonly<Record<string, string>> = {
  plan_file: 'document',
  'allegations.#.text': 'allegations',
  'acknowledgement.kind': 'acknowledgement',
}

/** Questions whose answer is a person. */
const RELATIONS: Readonly<Record<string, string>> = { employee: 'employee', issued_by: 'supervisor' }

function command({ field, example }: PlanQuestion, { evidence }: PlanRecord, person: string | undefined): string {
  if (field === 'allegations.#.text') return 'onrecord allegation "…"'
  if (field === 'plan_file') {
    const document = evidence.find(({ kind }) => kind === 'document')?.id
    return document === undefined
      ? 'onrecord log "The plan as delivered" --kind document --obtained delivered_to_me --attach plan.pdf'
      : `onrecord set plan document ${document}`
  }
  return `onrecord set plan ${NAMES[field] ?? field} ${person ?? example ?? '"…"'}`
}
