/** A new measure, asked on the terminal. */
import { interviewOn } from '../interview.ts'
import { type Answer, BACK, SKIPPED } from '../prompts.ts'
import { noTarget, targetOf } from '../record/target-text.ts'
import type { Terminal } from '../terminal.ts'
import type { NewFlags } from './measure-flags.ts'
import { areaChoices, inTurn, type Question } from './questions.ts'

type Gathered = { -readonly [Key in keyof NewFlags]: NewFlags[Key] }
type Asked = Exclude<keyof NewFlags, 'cumulative'>

const FORM_CHOICES = [
  { value: 'ratio', name: 'a part of a whole, such as 13 of 16' },
  { value: 'count', name: 'a count, such as 4' },
  { value: 'mean', name: 'an average, such as 4.5' },
] as const

const SOURCE_CHOICES = [
  { value: 'proposed_by_employee', name: 'I propose it' },
  { value: 'policy', name: 'a policy says it' },
] as const

const CONTROL_CHOICES = [
  { value: 'within', name: 'it is in my hands' },
  { value: 'partial', name: 'partly' },
  { value: 'outside', name: 'it is not in my hands' },
] as const

/** Asks for what the flags do not say, and gives both together. */
export async function askNewMeasure(terminal: Terminal, dir: string, flags: NewFlags): Promise<NewFlags> {
  const prompts = interviewOn(terminal)
  const asked: Gathered = { ...flags }
  const areas = await areaChoices(dir)
  const keep = (key: Asked, ask: () => Promise<Answer<string>>): Question[] =>
    flags[key] !== undefined
      ? []
      : [
          async () => {
            const answer = await ask()
            if (answer !== BACK) asked[key] = answer === SKIPPED ? undefined : answer
            return answer
          },
        ]
  await inTurn(terminal, [
    ...keep('area', () => prompts.choice('Which area of the plan is it about?', areas)),
    ...keep('form', () => prompts.choice('How is it counted?', FORM_CHOICES, [BACK])),
    ...keep('definition', () =>
      prompts.text({ question: 'What is counted, out of what, and what is left out? (Enter: later)' }),
    ),
    ...keep('target', () =>
      prompts.text({
        question: 'The target, such as >= 95 (Enter: none, or the one of the plan)',
        fault: (typed) => (targetOf(typed) === undefined ? noTarget(typed) : undefined),
      }),
    ),
    ...keep('source', () =>
      asked.target === undefined
        ? prompts.choice('Is there a target for it?', [
            { value: 'plan', name: "the plan's own target for the area" },
            { value: 'none', name: 'there is none' },
          ])
        : prompts.choice('Whose target is it?', SOURCE_CHOICES),
    ),
    ...keep('control', () => prompts.choice('How far is it in your hands?', CONTROL_CHOICES)),
  ])
  return asked
}
