/** The questions of `support` without an area: which area, and what was promised or came. */
import { interviewOn } from '../interview.ts'
import { BACK } from '../prompts.ts'
import { planOf } from '../record/plan-of.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { areaChoices, askDate, inTurn } from './questions.ts'

export type AskedSupport = {
  readonly area: string
  /** What was promised, or the number of what came. */
  readonly text: string
  readonly flags: { readonly promised?: string; readonly delivered?: string | true }
}

const NEW = 'new'

/** Asks which support it is about. Throws a UserError when no area, or nothing of it, was chosen. */
export async function askSupport(terminal: Terminal, dir: string): Promise<AskedSupport> {
  const prompts = interviewOn(terminal)
  const areas = await areaChoices(dir)
  let area: string | undefined
  let which: string | undefined
  let text: string | undefined
  let on: string | undefined
  await inTurn(terminal, [
    async () => {
      const answer = await prompts.choice('Which area of the plan is it about?', areas)
      // What came is of one area: in another its number is something else.
      if (answer !== BACK && answer !== area) which = undefined
      if (answer !== BACK) area = typeof answer === 'string' ? answer : undefined
      return answer
    },
    async () => {
      const owed = owedIn(dir, area)
      if (area === undefined || owed.length === 0) return undefined
      const came = owed.map(({ number, text: words }) => ({ value: String(number), name: `it came: ${words}` }))
      const answer = await prompts.choice('What is new?', [{ value: NEW, name: 'something was promised' }, ...came])
      if (answer !== BACK) which = typeof answer === 'string' && answer !== NEW ? answer : undefined
      return answer
    },
    async () => {
      if (area === undefined || which !== undefined) return undefined
      const answer = await prompts.text({ question: 'What was promised?' })
      if (answer !== BACK) text = typeof answer === 'string' ? answer : undefined
      return answer
    },
    async () => {
      if (which === undefined && text === undefined) return undefined
      const question = which === undefined ? 'When was it promised?' : 'When did it come?'
      const answer = await askDate(prompts, terminal, `${question} (Enter for today)`)
      if (answer !== BACK) on = typeof answer === 'string' ? answer : undefined
      return answer
    },
  ])
  if (area === undefined || (which ?? text) === undefined)
    throw new UserError('nothing was chosen, and nothing was written')
  if (which !== undefined) return { area, text: which, flags: { delivered: on ?? true } }
  return { area, text: text ?? '', flags: on === undefined ? {} : { promised: on } }
}

function owedIn(dir: string, area: string | undefined): { readonly number: number; readonly text: string }[] {
  const support = planOf(dir)?.areas.find(({ id }) => id === area)?.support ?? []
  return support.flatMap(({ text, delivered_on }, i) => (delivered_on === undefined ? [{ number: i + 1, text }] : []))
}
