/** How a check-in went, asked on the terminal. */

import { type Answer, BACK, type Choice, type Prompts, promptsOn, SKIPPED } from '../prompts.ts'
import type { CheckInRequest, CheckInValues } from '../record/check-in-request.ts'
import { type Day, dayOf, instantOf, longDay, weekdayName } from '../record/dates.ts'
import { managerOf } from '../record/manager.ts'
import type { CheckInStatus } from '../record/schema/check-in.ts'
import { typedAction, typedQuote } from '../record/typed-words.ts'
import type { Terminal } from '../terminal.ts'
import { askEach, askRating, faultOf, RATING_HELP } from './check-in-answers.ts'
import { type CheckInThere, checkInThere } from './check-in-there.ts'
import { representationOf } from './check-in-values.ts'
import { areaChoices, askDay, inTurn, type Question } from './questions.ts'

/** The values while they are asked for. */
type Gathered = { -readonly [Key in keyof CheckInValues]: CheckInValues[Key] }

type Asking = {
  readonly terminal: Terminal
  readonly dir: string
  readonly prompts: Prompts
  readonly there: CheckInThere | undefined
  readonly values: Gathered
}

type Named = { readonly day: Day; readonly id?: string | undefined }

/** Asks how it went, or for what is missing of one that has its outcome. Undefined when there is nothing to write. */
export async function askCheckIn(terminal: Terminal, dir: string, named: Named): Promise<CheckInRequest | undefined> {
  const there = checkInThere(dir, named.day, named.id)
  const asking: Asking = { terminal, dir, prompts: promptsOn(terminal), there, values: {} }
  const status = there?.status === 'scheduled' ? undefined : there?.status
  const questions: Question[] = []
  if (status !== undefined) {
    terminal.note(`${there?.id} is written down as ${status.replaceAll('_', ' ')}; here is what can be added`)
    questions.push(...(await questionsFor(status, asking)))
  } else questions.push(() => askHow(asking, named.day, questions))
  await inTurn(terminal, questions)
  const values = Object.fromEntries(Object.entries(asking.values).filter(([, value]) => value !== undefined))
  const isSomething = Object.keys(values).length > 0 && !(there !== undefined && values.status === 'scheduled')
  return isSomething ? { day: named.day, id: there?.id ?? named.id, values } : undefined
}

const HOW: readonly { readonly value: CheckInStatus; readonly name: string; readonly isKnownAhead?: boolean }[] = [
  { value: 'held', name: 'it was held' },
  { value: 'cancelled_by_manager', name: 'the manager cancelled it', isKnownAhead: true },
  { value: 'refused_by_manager', name: 'the manager declined it', isKnownAhead: true },
  { value: 'manager_no_show', name: 'the manager did not come' },
  { value: 'no_response', name: 'there was no answer when I asked for it' },
  { value: 'rescheduled', name: 'it was moved to another day', isKnownAhead: true },
  { value: 'cancelled_by_employee', name: 'I cancelled it', isKnownAhead: true },
  { value: 'employee_no_show', name: 'I did not come' },
]

const ONLY_SET = { value: 'scheduled', name: 'it is only set; how it went comes later' } as const

/** Asks how it went; the answer decides which questions follow in `questions`. */
async function askHow(asking: Asking, day: Day, questions: Question[]): Promise<Answer<CheckInStatus>> {
  const { terminal, prompts, values } = asking
  const isAhead = day > dayOf(instantOf(terminal.clock()))
  const name = `the check-in of ${weekdayName(day)}, ${longDay(day)}`
  const answer = isAhead
    ? await prompts.choice<CheckInStatus>(
        `What is known of ${name}?`,
        [ONLY_SET, ...HOW.filter(({ isKnownAhead }) => isKnownAhead)],
        [],
        values.status,
      )
    : await prompts.choice<CheckInStatus>(`How did ${name} go?`, [...HOW, ONLY_SET], [], values.status)
  // Whoever came back and changes nothing has answered what follows already.
  if (typeof answer === 'symbol' || answer === values.status) return answer
  for (const key of Object.keys(values)) Reflect.deleteProperty(values, key)
  values.status = answer
  questions.splice(1, questions.length, ...(await questionsFor(answer, asking)))
  return answer
}

async function questionsFor(status: CheckInStatus, asking: Asking): Promise<Question[]> {
  if (status === 'held') return await questionsOfHeld(asking)
  return status === 'scheduled' ? [] : questionsOfMissed(status, asking)
}

/** One's own view is asked for before the manager's, so that it is one's own. */
async function questionsOfHeld(asking: Asking): Promise<Question[]> {
  const { dir, there } = asking
  const manager = managerOf(dir)
  const name = manager?.name ?? 'the manager'
  const areas = await areaChoices(dir)
  const own = { key: 'self_assessments', heading: 'Your own view of each area first', who: 'Your view' } as const
  const theirs = { key: 'assessments', heading: `Now what ${name} said of each area`, who: name } as const
  return [
    ...[own, theirs].flatMap((kind) =>
      areas
        .filter(({ value }) => there?.rated[kind.key].includes(value) !== true)
        .map(
          (area, i): Question =>
            () =>
              askRatingOf(asking, { ...kind, area, isFirst: i === 0 }),
        ),
    ),
    () => askWords(asking, manager?.id ?? 'marisol'),
    () => askActions(asking),
    ...(there?.isInvestigationKnown === true ? [] : [() => askInvestigation(asking)]),
  ]
}

type RatingAsked = {
  readonly key: 'self_assessments' | 'assessments'
  readonly heading: string
  readonly who: string
  readonly area: Choice<string>
  readonly isFirst: boolean
}

async function askRatingOf(
  { terminal, prompts, values }: Asking,
  { key, heading, who, area, isFirst }: RatingAsked,
): Promise<Answer<unknown>> {
  if (isFirst) terminal.note(`${heading}:\n${RATING_HELP}`)
  const { [area.value]: before, ...others } = values[key] ?? {}
  const answer = await askRating(prompts, `${who}: ${area.name}`, before)
  if (answer === BACK) return BACK
  const ratings = answer === SKIPPED ? others : { ...others, [area.value]: answer }
  values[key] = Object.keys(ratings).length === 0 ? undefined : ratings
  return answer
}

async function askWords({ prompts, dir, values }: Asking, who: string): Promise<Answer<unknown>> {
  return await askEach(prompts, {
    question: `Exact words, as "${who}: …"`,
    before: values.quotes?.map((quote) => `${quote.who}: ${quote.words}`) ?? [],
    fault: (words) => faultOf(() => typedQuote(dir, words)),
    keep: (typed) => {
      values.quotes = typed.length === 0 ? undefined : typed.map((words) => typedQuote(dir, words))
    },
  })
}

async function askActions({ prompts, dir, values }: Asking): Promise<Answer<unknown>> {
  return await askEach(prompts, {
    question: 'Something to be done, or "who: what"',
    before: values.action_items?.map(({ owner, text }) => (owner === undefined ? text : `${owner}: ${text}`)) ?? [],
    keep: (typed) => {
      values.action_items = typed.length === 0 ? undefined : typed.map((words) => typedAction(dir, words))
    },
  })
}

async function askInvestigation({ prompts, values }: Asking): Promise<Answer<unknown>> {
  const announced = await prompts.choice(
    'Was it announced as part of an investigation of you?',
    [
      { value: 'no', name: 'no' },
      { value: 'yes', name: 'yes' },
    ],
    [BACK],
  )
  Object.assign(values, {
    investigatory: undefined,
    representation_requested: undefined,
    representation_granted: undefined,
  })
  if (announced !== 'yes') return announced
  values.investigatory = true
  const answer = await prompts.choice(
    'Did you ask for a representative to be there?',
    [
      { value: 'no', name: 'no' },
      { value: 'requested', name: 'yes, without an answer' },
      { value: 'granted', name: 'yes, and it was granted' },
      { value: 'refused', name: 'yes, and it was refused' },
    ],
    [BACK],
  )
  if (typeof answer === 'symbol') return answer
  Object.assign(values, representationOf(answer === 'no' ? undefined : answer))
  return answer
}

function questionsOfMissed(status: CheckInStatus, { terminal, prompts, there, values }: Asking): Question[] {
  const day = (key: 'requested_on' | 'rescheduled_to', question: string, lean: 'past' | 'future'): Question => {
    return async () => {
      const answer = await askDay(prompts, terminal, question, lean)
      if (answer !== BACK) values[key] = answer === SKIPPED ? undefined : answer
      return answer
    }
  }
  const reason: Question = async () => {
    const answer = await prompts.text({ question: 'The reason given, in the words that were used' })
    if (answer !== BACK) values.reason_given = answer === SKIPPED ? undefined : answer
    return answer
  }
  return [
    ...(status === 'rescheduled' && there?.keys.includes('rescheduled_to') !== true
      ? [day('rescheduled_to', 'To which day was it moved?', 'future')]
      : []),
    ...(there?.keys.includes('reason_given') === true ? [] : [reason]),
    ...(there?.keys.includes('requested_on') === true
      ? []
      : [day('requested_on', 'When had you asked for it, if you had?', 'past')]),
  ]
}
