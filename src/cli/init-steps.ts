/** The order of the interview: which questions there are follows from what was answered before. */
import type { Choice } from '../prompts.ts'
import type { Draft } from '../record/answers.ts'
import {
  ALLEGATION_QUESTIONS,
  AREA_QUESTIONS,
  LATER_QUESTIONS,
  SIGNING_QUESTIONS,
} from '../record/plan-detail-questions.ts'
import type { PlanQuestion } from '../record/plan-question.ts'
import { FIRST_QUESTIONS } from '../record/plan-questions.ts'
import type { Answers } from '../record/schema/answers.ts'

/** One question of the interview. `key` is the place of its answer. */
export type InitStep = {
  readonly key: string
  readonly words: string
  /** Absent for a question about the interview itself. */
  readonly question?: PlanQuestion
  readonly choices?: readonly Choice<string>[]
  /** What is printed above the first question of a part. */
  readonly title?: string
}

/** Whether the questions that help later are to be asked now. */
export const MORE = 'more'

/** Every question of the interview in its order, the answered ones too; those that a file answered are not asked. */
export function initSteps(draft: Draft, base: Answers): InitStep[] {
  const isOpen = ({ key }: InitStep): boolean => !isAnswered(base, key)
  return [
    ...FIRST_QUESTIONS.map((question) => plain(question)),
    ...(base.areas === undefined ? areaSteps(draft) : []),
    ...(base.allegations === undefined ? allegationSteps(draft, base) : []),
    ...signingSteps(draft),
    ...laterSteps(draft),
  ].filter(isOpen)
}

function isAnswered(base: Answers, key: string): boolean {
  let value: unknown = base
  for (const step of key.split('.')) {
    if (typeof value !== 'object' || value === null) return false
    value = Reflect.get(value, step)
  }
  return value !== undefined
}

function plain(question: PlanQuestion, title?: string): InitStep {
  const { field, question: words, choices } = question
  return { key: field, words, question, ...(choices && { choices }), ...(title !== undefined && { title }) }
}

function isGiven(draft: Draft, key: string): boolean {
  return typeof draft[key] === 'string'
}

/** A list that is asked item by item: the first question of an item starts it, and without an answer ends the list. */
function itemSteps(draft: Draft, start: (i: number) => InitStep, others: (i: number) => InitStep[]): InitStep[] {
  const steps: InitStep[] = []
  for (let i = 0; ; i++) {
    const first = start(i)
    steps.push(first)
    if (!isGiven(draft, first.key)) return steps
    steps.push(...others(i))
  }
}

function areaSteps(draft: Draft): InitStep[] {
  const [naming, ...others] = AREA_QUESTIONS
  const start = (i: number): InitStep => ({
    key: `areas.${i}.title`,
    words: i === 0 ? 'The first area, its title:' : 'Another area? Its title (Enter when there is none):',
    ...(naming && { question: naming }),
    ...(i === 0 && { title: 'The areas of the plan, one by one. Copy its own words.' }),
  })
  return itemSteps(draft, start, (i) =>
    others.flatMap((question) => {
      const key = question.field.replace('#', String(i))
      if (key.includes('#')) return supportSteps(draft, question, i)
      // A plan that does not say how it measures has no target.
      const isAsked = !key.endsWith('.target') || isGiven(draft, `areas.${i}.measure`)
      return isAsked ? [{ key, words: `A${i + 1}, ${question.question}`, question }] : []
    }),
  )
}

function supportSteps(draft: Draft, question: PlanQuestion, area: number): InitStep[] {
  const start = (i: number): InitStep => ({
    key: `areas.${area}.support.${i}.text`,
    words: `A${area + 1}, ${i === 0 ? question.question : 'more support (Enter when there is none):'}`,
    question,
  })
  return itemSteps(draft, start, () => [])
}

function allegationSteps(draft: Draft, base: Answers): InitStep[] {
  const [naming, ...others] = ALLEGATION_QUESTIONS
  const choices = areaChoices(draft, base)
  const start = (i: number): InitStep => ({
    key: `allegations.${i}.text`,
    words: i === 0 ? 'The first, in its own words:' : 'Another? Its words (Enter when there is none):',
    ...(naming && { question: naming }),
    ...(i === 0 && { title: 'What the plan says against you, one thing after the other.' }),
  })
  return itemSteps(draft, start, (i) =>
    others.flatMap((question) => {
      const key = question.field.replace('#', String(i))
      const isOfArea = key.endsWith('.area')
      if (isOfArea && choices.length === 0) return []
      return [{ key, words: question.question, question, ...(isOfArea && { choices }) }]
    }),
  )
}

function areaChoices(draft: Draft, base: Answers): Choice<string>[] {
  if (base.areas !== undefined)
    return base.areas.map(({ id, title }, i) => ({
      value: id ?? `A${i + 1}`,
      name: `${id ?? `A${i + 1}`} ${title ?? ''}`,
    }))
  const choices: Choice<string>[] = []
  for (let title = draft['areas.0.title']; typeof title === 'string'; title = draft[`areas.${choices.length}.title`])
    choices.push({ value: `A${choices.length + 1}`, name: `A${choices.length + 1} ${title}` })
  return choices
}

function signingSteps(draft: Draft): InitStep[] {
  return SIGNING_QUESTIONS.filter(
    ({ field }) => field !== 'acknowledgement.signed_on' || isGiven(draft, 'acknowledgement.kind'),
  ).map((question, i) => plain(question, i === 0 ? 'The end of the plan.' : undefined))
}

function laterSteps(draft: Draft): InitStep[] {
  const words = 'A few more questions help later. Answer them now?'
  return [{ key: MORE, words }, ...(draft[MORE] === 'yes' ? LATER_QUESTIONS.map((question) => plain(question)) : [])]
}
