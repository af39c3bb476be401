/** The answers of `init`: as they were typed, one text a question, and as values in the record's own shape. */
import type { z } from 'zod'
import { UserError } from '../user-error.ts'
import { parseEntry } from './parse.ts'
import type { PlanQuestion } from './plan-question.ts'
import { PLAN_QUESTIONS } from './plan-questions.ts'
import { formatProblem } from './problem.ts'
import { type Answers, answersSchema } from './schema/answers.ts'
import { typedTarget } from './target-text.ts'
import { typedCadence } from './typed-plan.ts'

/**
 * What was answered so far, by the place of the answer with its numbers: `areas.0.title`. Null when the question was asked and
 * skipped. In the order of answering.
 */
export type Draft = { readonly [key: string]: string | null }

type Values = { [key: string]: unknown }

/** The question that a place in the answers belongs to. */
function questionAt(key: string): PlanQuestion | undefined {
  const field = key.replace(/\.\d+(?=\.|$)/g, '.#')
  return PLAN_QUESTIONS.find((question) => question.field === field)
}

/** The values in a file of answers, YAML or JSON. Throws a UserError that lists every fault with its line and column. */
export function answersIn(text: string, name: string): Answers {
  const { value, problems } = parseEntry(text.replace(/^\uFEFF/, ''), name, answersSchema)
  if (value === undefined || problems.length > 0) {
    const faults = problems.map((problem) => formatProblem({ ...problem, severity: 'error' }))
    throw new UserError(`nothing was written:\n${faults.join('\n')}`)
  }
  return value
}

/** The draft's answers over those of a file: a list of areas, of allegations or of goals replaces the file's. */
export function answersOf(draft: Draft, base: Answers): Answers {
  const values: Values = {}
  for (const [key, typed] of Object.entries(draft)) {
    const question = questionAt(key)
    if (typed !== null && question !== undefined) put(values, key.split('.'), asValue(question, typed))
  }
  const acknowledgement = 'acknowledgement' in values && { ...base.acknowledgement, ...Object(values.acknowledgement) }
  const parsed = answersSchema.safeParse({ ...base, ...values, ...(acknowledgement && { acknowledgement }) })
  if (!parsed.success) throw new UserError(`nothing was written: ${parsed.error.issues.map(inWords).join('; ')}`)
  return parsed.data
}

function inWords({ path, message }: z.core.$ZodIssue): string {
  return `${path.map(String).join('.')}: ${message}`
}

/** Sets the value at a path, whose numbers are places in lists that are made as they come. */
function put(into: object, [step = '', ...rest]: readonly string[], value: unknown): void {
  const [next] = rest
  if (next === undefined) {
    Reflect.set(into, step, value)
    return
  }
  const there: unknown = Reflect.get(into, step)
  const inner = typeof there === 'object' && there !== null ? there : /^\d+$/.test(next) ? [] : {}
  Reflect.set(into, step, inner)
  put(inner, rest, value)
}

const DEVICES: Readonly<Record<string, boolean | string>> = { mine: false, employer: true, unknown: 'unknown' }

function asValue({ field, form }: PlanQuestion, typed: string): unknown {
  if (field === 'employer_device') return DEVICES[typed]
  if (form === 'cadence') return typedCadence(typed)
  if (form === 'target') return typedTarget(typed)
  return form === 'several' ? typed.split(',') : typed
}

/** Whether all that a plan needs is there, with an area and what it expects. */
export function isComplete(answers: Answers): boolean {
  const top = PLAN_QUESTIONS.filter(({ isRequired, field }) => isRequired === true && !field.includes('#'))
  const values: Readonly<Record<string, unknown>> = answers
  const areas = answers.areas ?? []
  return (
    top.every(({ field }) => values[field] !== undefined) &&
    areas.length > 0 &&
    areas.every(({ title, expectation }) => title !== undefined && expectation !== undefined)
  )
}
