/** The questions of a new record that are not answered yet, each with the command that answers it. */
import type { PlanRecord } from './model.ts'
import type { PlanQuestion } from './plan-question.ts'
import { PLAN_QUESTIONS } from './plan-questions.ts'
import type { Person } from './schema/people.ts'

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
  hr: (_, { people }) => !people.some(({ relation }) => relation === 'hr_representative'),
  'allegations.#.text': (_, { allegations }) => allegations.length === 0,
  'allegations.#.area': never,
  'allegations.#.occurred': never,
  'acknowledgement.kind': (plan) => plan.acknowledgement == null,
  'acknowledgement.signed_on': never,
}

/** What is asked of an area: what it must say, and what a reply to it begins with. */
const AREA_KEYS: readonly string[] = ['title', 'deficiency', 'expectation']

/** The areas themselves, and what each of them says. */
function areaQuestions({ field, label, isRequired }: PlanQuestion, areas: readonly Values[]): Unanswered[] {
  const [, , key = ''] = field.split('.')
  if (!AREA_KEYS.includes(key)) return []
  if (areas.length === 0 && key === 'title')
    return [{ field: 'areas', question: AREAS, command: 'onrecord help record', required: true }]
  return areas.flatMap((area, i) => {
    const id = typeof area.id === 'string' ? area.id : `A${i + 1}`
    const question = `${id}: ${label.replace(/ in the area before it|an area of the plan, /, '')}`
    if (area[key] != null) return []
    const command = `onrecord set ${id} ${key} ${OWN_WORDS}`
    return [{ field: `${id}.${key}`, question, command, required: isRequired === true }]
  })
}

const AREAS = 'the areas of the plan, to be written into plan.yaml'

/** What stands for words of the person's own in a command that is shown; no command takes it for an answer. */
const OWN_WORDS = '"…"'

function asUnanswered(question: PlanQuestion, record: PlanRecord): Unanswered {
  const { field, label, isRequired } = question
  return {
    field: NAMES[field] ?? field,
    question: QUESTIONS[field] ?? label,
    command: `onrecord ${command(question, record)}`,
    required: isRequired === true,
  }
}

const NAMES: Readonly<Record<string, string>> = {
  plan_file: 'document',
  'allegations.#.text': 'allegations',
  'acknowledgement.kind': 'acknowledgement',
}

/** Where more has to be known for the answer than `init` says in its choices. */
const QUESTIONS: Readonly<Record<string, string>> = {
  employer_device: "whether this computer is your employer's",
  hr: 'who your contact at HR is',
  jurisdiction: 'country and state, such as US-CA',
  check_in_cadence: 'how often check-ins are: week, two_weeks, month, and on which day',
  goals: 'what the record is for: keep_job, correct_record, severance, unemployment, grievance, claim',
}

/** Questions whose answer is a person, and the relation of that person. */
const RELATIONS: Readonly<Record<string, Person['relation']>> = {
  employee: 'employee',
  issued_by: 'supervisor',
  hr: 'hr_representative',
}

function command({ field, placeholder = OWN_WORDS }: PlanQuestion, { evidence, people }: PlanRecord): string {
  if (field === 'allegations.#.text') return `allegation ${OWN_WORDS}`
  if (field === 'plan_file') {
    const document = evidence.find(({ kind }) => kind === 'document')?.id
    return document === undefined
      ? 'log "The plan as delivered" --kind document --obtained delivered_to_me --attach FILE'
      : `set plan document ${document}`
  }
  const relation = RELATIONS[field]
  if (relation === undefined) return `set plan ${field} ${placeholder}`
  const person = people.find((each) => each.relation === relation)?.id
  return person === undefined ? `person ${OWN_WORDS} --relation ${relation}` : `set plan ${field} ${person}`
}
