import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Draft } from '../record/answers.ts'
import type { PlanQuestion } from '../record/plan-question.ts'
import { PLAN_QUESTIONS } from '../record/plan-questions.ts'
import type { Answers } from '../record/schema/answers.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'
import { refuseInside } from './find-record.ts'
import { typedFile } from './init-answer.ts'
import { draftFrom, type GivenFlag } from './init-flags.ts'

type InitFlags = { readonly from?: string; readonly json?: string }

export function addInit(context: Context): void {
  const given: GivenFlag[] = []
  const command = context.program
    .command('init')
    .description('make a record: asks what the plan says, or takes it from flags or a file; prints its folder')
    .argument('[dir]', 'the folder (else the one where you are, if it is empty, else my-pip)')
  for (const question of PLAN_QUESTIONS) command.addOption(flagOf(question, given))
  command
    .option('--from <file>', 'all answers in one file, - for a pipe: the keys of plan.yaml, and those below')
    .option('--json <file>', 'the same as JSON; - reads it from a pipe')
    .addHelpText('after', HELP)
    .action(async (typed: string | undefined, flags: InitFlags) => {
      const named = typed ?? command.optsWithGlobals<{ readonly C?: string }>().C
      const { init } = await import('../commands/init.ts')
      const dir = folderFor(named)
      refuseInside(dir, `${context.terminal.invocation} init`)
      context.done(init(context.terminal, { dir, answers: await answersFor(context, command, { dir, flags, given }) }))
    })
}

const HELP = `
What you leave out stays open; status lists it. Flags win over a file.

A file of answers has the keys of plan.yaml; onrecord help record lists them.
Where plan.yaml has the id of a person, a name will do. It may also have
people, allegations, role, issued_by_role, hr, and plan_file: the path of the
plan as you got it, seen from the folder of this file. It is copied. Such as:
  kind: PIP
  employee: Jordan Ellis
  issued_by: Lena Fischer
  plan_file: plan.pdf
  effective_to: 2024-08-02
  areas:
    - title: Job tickets
      expectation: Job tickets are complete and correct.
  allegations:
    - {text: Three jobs had to be printed again., area: A1}
${examples([
  'init',
  'init my-pip --plan ~/Documents/plan.pdf --kind PIP --employee "Jordan Ellis" --ends 2024-08-02',
  'init my-pip --area "Job tickets" --expectation "Tickets are complete." --area Handover --support "A form"',
  'init my-pip --from answers.yaml',
])}`

/** The flag of a question. Those of an area belong to the --area before them, so all are collected in the order of typing. */
function flagOf(question: PlanQuestion, given: GivenFlag[]): Option {
  const { flag, label, choices } = question
  const values = choices === undefined ? '' : `: ${choices.map(({ value }) => value).join(', ')}`
  const isList = question.form === 'several' || /#$|#\.text$|\.title$/.test(question.field)
  return new Option(flag, `${label}${values}${isList ? ' (repeatable)' : ''}`).argParser((typed: string) => {
    given.push({ question, typed })
    return typed
  })
}

/** The folder that was named; else the one where we are, when it is empty or was begun in; else `my-pip`. */
function folderFor(typed: string | undefined): string {
  if (typed !== undefined) return resolve(typed)
  const names = readdirSync('.').filter((name) => !['.git', '.gitignore', '.DS_Store', '.onrecord'].includes(name))
  const isBegun = existsSync(join('.onrecord', 'init.json'))
  return resolve(names.length === 0 || isBegun ? '.' : 'my-pip')
}

type Asked = { readonly dir: string; readonly flags: InitFlags; readonly given: readonly GivenFlag[] }

/** All answers: of the file, of the flags, and on a terminal of the interview, which goes on where it was stopped. */
async function answersFor({ terminal, canAsk }: Context, command: Command, asked: Asked): Promise<Answers> {
  const { dir, flags, given } = asked
  const { answersIn, answersOf, isComplete } = await import('../record/answers.ts')
  const { readBegun } = await import('../record/begun-answers.ts')
  if (existsSync(join(dir, 'plan.yaml')))
    throw new UserError(`there is a record in "${dir}" already, and it is left as it is; name another folder`)
  const begun = readBegun(dir)
  const from = (await textOfAnswers(terminal, flags)) ?? begun?.from
  const base = from === undefined ? {} : withPlanPath(answersIn(from, nameOf(flags)), flags)
  const draft: Draft = { ...begun?.draft, ...(await draftFrom(terminal, given)) }
  const answers = answersOf(draft, base)
  // What is required may be there already when the questions were stopped; the others are still to be asked.
  if (canAsk(command) && (begun !== undefined || !isComplete(answers))) {
    if (begun !== undefined) terminal.note('going on with the answers that were kept here')
    const { keptInterview } = await import('./init-interview.ts')
    return answersOf(await keptInterview(terminal, { dir, draft, base, from }), base)
  }
  if (Object.keys(draft).length === 0 && from === undefined) throw new UserError(NOTHING_GIVEN)
  return answers
}

/** What a fault is called after: the file of the answers. */
function nameOf({ from, json }: InitFlags): string {
  const name = from ?? json ?? '-'
  return name === '-' ? 'answers' : name
}

/** A path in a file of answers is looked for beside that file first. */
function withPlanPath(answers: Answers, { from, json }: InitFlags): Answers {
  const { plan_file } = answers
  return plan_file === undefined
    ? answers
    : { ...answers, plan_file: typedFile(plan_file, dirname(from ?? json ?? '.')) }
}

const NOTHING_GIVEN =
  'nothing was said of the plan, and without a terminal nothing is asked; give flags such as --plan, --kind, --employee, --employer, --manager, --issued, --starts, --ends, --area and --expectation, or --from answers.yaml'

/** The text of the file of answers; undefined when none was given. */
async function textOfAnswers(terminal: Terminal, { from, json }: InitFlags): Promise<string | undefined> {
  if (from !== undefined && json !== undefined)
    throw new UserError('--from and --json are two ways to say the same; leave one of them out')
  if (json !== undefined) {
    const { jsonText } = await import('./json-input.ts')
    return await jsonText(terminal, json)
  }
  if (from === undefined) return undefined
  const { givenFile, pipedText } = await import('./given-text.ts')
  return from === '-' ? await pipedText(terminal) : givenFile(from, `the answers in "${from}"`)
}
