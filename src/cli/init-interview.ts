/** The interview of `init`: one question after the other, from the plan in the person's hand. */
import { relative } from 'node:path'
import { orderFault } from '../commands/init.ts'
import { EMPLOYERS_DEVICE } from '../commands/init-next.ts'
import { type Answer, BACK, type Prompts, promptsOn, SKIPPED } from '../prompts.ts'
import { answersOf, type Draft } from '../record/answers.ts'
import { keepBegun } from '../record/begun-answers.ts'
import type { Answers } from '../record/schema/answers.ts'
import { shownPath } from '../shown-command.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { typedAnswer } from './init-answer.ts'
import { type InitStep, initSteps, MORE } from './init-steps.ts'

type Interview = {
  readonly terminal: Terminal
  /** What is answered already. */
  readonly draft: Draft
  /** The answers of a file that was given. */
  readonly base: Answers
  /** Takes what is answered so far, after every answer. */
  readonly keep: (draft: Draft) => void
}

type Kept = Pick<Interview, 'draft' | 'base'> & { readonly dir: string; readonly from: string | undefined }

/** Asks what is not answered yet and keeps every answer in the folder. Ctrl-C stops with a UserError that says how to go on. */
export async function keptInterview(terminal: Terminal, { dir, draft, base, from }: Kept): Promise<Draft> {
  let isKept = false
  const keep = (answers: Draft): void => {
    keepBegun(dir, { draft: answers, ...(from !== undefined && { from }) })
    isKept = true
  }
  try {
    return await interview({ terminal, draft, base, keep })
  } catch (cause) {
    if (!(cause instanceof UserError && isKept)) throw cause
    const folder = relative('.', dir)
    const command = `${terminal.invocation} init${folder === '' ? '' : ` ${shownPath(folder)}`}`
    throw new UserError(`stopped; your answers are kept, and this goes on with them: ${command}`, cause.exitCode)
  }
}

/** Asks what is not answered yet and gives all answers. */
async function interview({ terminal, draft: before, base, keep }: Interview): Promise<Draft> {
  const prompts = promptsOn(terminal)
  terminal.note('Have the plan in front of you. Enter skips a question, < goes back to the last,')
  terminal.note('Ctrl-C stops and keeps your answers. What you type stays on this computer.')
  terminal.note("The plan's own words may have several lines, pasted ones too; an empty line ends them.")
  const fault = orderFault(answersOf(before, base))
  if (fault !== undefined) throw new UserError(`${fault}; correct one of the two`)
  let sheet: Sheet = { draft: before }
  for (let title = ''; ; ) {
    const { draft, again } = sheet
    const steps = initSteps(draft, base)
    const step = again ?? steps.find(({ key }) => !(key in draft))
    if (step === undefined) return draft
    if (step.title !== undefined && step.title !== title) terminal.note({ text: step.title, style: 'bold' })
    title = step.title ?? title
    const answer = await answered(prompts, terminal, step, draft)
    sheet =
      answer === BACK
        ? { draft, again: stepBefore(steps, step, terminal) }
        : afterAnswer({ terminal, draft, base, keep }, step, { answer: answer === SKIPPED ? null : answer, again })
  }
}

type Answered = { readonly answer: string | null; readonly again: InitStep | undefined }

/** Whoever went back walks forward through the answers one by one, up to the first question that is open. */
function afterAnswer(interview: Interview, step: InitStep, { answer, again }: Answered): Sheet {
  const sheet = taken(interview, step, answer)
  if (again === undefined || sheet.again !== undefined) return sheet
  return { ...sheet, again: stepAfter(sheet.draft, interview.base, step) }
}

/** The answers, and the question that comes next when it is not the first one without an answer. */
type Sheet = { readonly draft: Draft; readonly again?: InitStep | undefined }

/** Keeps an answer; the same question comes again when its day and those that were answered cannot be in order. */
function taken({ terminal, draft, base, keep }: Interview, step: InitStep, answer: string | null): Sheet {
  const next = { ...draft, [step.key]: answer }
  const fault = step.question?.form === 'day' ? orderFault(answersOf(next, base)) : undefined
  if (fault !== undefined) {
    terminal.note(`${fault}; type this day again, or < for the one before it`)
    return { draft, again: step }
  }
  keep(next)
  for (const words of remarks(step, next)) terminal.note({ text: words, style: 'yellow' })
  return { draft: next }
}

function stepAfter(draft: Draft, base: Answers, step: InitStep): InitStep | undefined {
  const steps = initSteps(draft, base)
  const after = steps[steps.findIndex(({ key }) => key === step.key) + 1]
  return after !== undefined && after.key in draft ? after : undefined
}

function stepBefore(steps: readonly InitStep[], step: InitStep, terminal: Terminal): InitStep {
  const before = steps[steps.findIndex(({ key }) => key === step.key) - 1]
  if (before === undefined) terminal.note('this is the first question')
  return before ?? step
}

/** Asks until the answer can be read. */
async function answered(prompts: Prompts, terminal: Terminal, step: InitStep, draft: Draft): Promise<Answer<string>> {
  for (;;) {
    const answer = await asked(prompts, step, draft)
    if (typeof answer === 'symbol' || step.question === undefined) return answer
    try {
      return await typedAnswer(terminal, step.question, answer)
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause
      terminal.note(cause.message)
    }
  }
}

async function asked(prompts: Prompts, step: InitStep, draft: Draft): Promise<Answer<string>> {
  const { words, key, question, choices = [] } = step
  const before = draft[key]
  if (key === MORE) return await askYes(prompts, words, before === 'no' ? 'no' : 'yes')
  const standing = before ?? undefined
  if (choices.length === 0) {
    const text = { question: words, standing }
    return await (question?.hasLines === true ? prompts.lines(text) : prompts.text({ ...text, isEditable: true }))
  }
  if (question?.form === 'several') {
    const marked = choices.map(({ value }) => value).filter((value) => standing?.split(',').includes(value))
    const picked = await prompts.several(words, choices, marked)
    return typeof picked === 'symbol' ? picked : picked.length === 0 ? SKIPPED : picked.join(',')
  }
  return await prompts.choice(words, choices, undefined, before === null ? SKIPPED : before)
}

/** A question of yes or no: Enter takes `standing`. */
async function askYes(prompts: Prompts, question: string, standing: 'yes' | 'no'): Promise<Answer<string>> {
  const answer = await prompts.text({
    question: `${question} (${standing === 'yes' ? 'Y/n' : 'y/N'})`,
    fault: (typed) => (/^(?:y|yes|n|no)$/i.test(typed) ? undefined : 'answer y or n; < goes back'),
  })
  if (answer === SKIPPED) return standing
  if (answer === BACK) return BACK
  return /^y/i.test(answer) ? 'yes' : 'no'
}

/** What should be known at once. */
function remarks({ key }: InitStep, draft: Draft): readonly string[] {
  const { employer_device, issued_on, effective_from, 'acknowledgement.signed_on': signed_on } = draft
  if (key === 'employer_device' && employer_device === 'employer') return EMPLOYERS_DEVICE
  if (key === 'acknowledgement.signed_on' && signed_on != null && issued_on != null && signed_on < issued_on)
    return [`you signed it on ${signed_on}, before it was given to you on ${issued_on}; < corrects a slip`]
  const isDay = key === 'issued_on' || key === 'effective_from'
  if (isDay && issued_on != null && effective_from != null && issued_on > effective_from)
    return [`it was given to you on ${issued_on}, after its first day, ${effective_from}; < corrects a slip`]
  return []
}
