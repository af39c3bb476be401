import { type Command, Option } from 'commander'
import type { Day } from '../record/dates.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'

type Severity = 'high' | 'medium' | 'information'

type Flags = {
  readonly today?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly explain?: string
  readonly only?: readonly string[]
  readonly severity?: Severity
  readonly waive?: string
  readonly unwaive?: string
  readonly couldNot?: boolean
  readonly because?: string
}

export function addAudit(context: Context): void {
  const { program, terminal, dirOf, done } = context
  program
    .command('audit')
    .description('what is weak in the plan and in your record; exit code 1 when something weighs much')
    .option('--explain <rule>', 'why a rule matters, where it comes from, and how it was computed on your record')
    .option('--only <rule>', 'only this rule, or all of a series (RW); several with commas', collect)
    .addOption(
      new Option('--severity <least>', 'only what weighs this much or more')
        .choices(['high', 'medium', 'information'])
        .conflicts(['explain', 'waive', 'unwaive', 'couldNot']),
    )
    .option('--all', 'everything at length: places, what to do, commands, questions, and what was set aside')
    .option(
      '--could-not',
      'of each area what was followed or missed, and what there was of ability, effort and support',
    )
    .option('--waive <rule>', 'set aside what a rule found, everywhere or in one place: PQ-04, PQ-04:A1')
    .option('--because <text>', 'why it is set aside, such as "The team agreed on a figure orally"')
    .option('--unwaive <rule>', 'let what was set aside count again')
    .option(...YES)
    .option('--today <date>', 'the day to look from, such as 2022-04-02')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples([
        'audit',
        'audit --explain PQ-22',
        'audit --all',
        'audit --severity high',
        'audit --could-not',
        'audit --only RW --today 2022-04-02 --json',
        'audit --waive PQ-04:A1 --because "We agreed on four hours by e-mail, see E-07"',
      ]),
    )
    .action(async (flags: Flags, command: Command) => {
      refuseTogether(flags)
      const { today } = await import('./today.ts')
      const day = await today(terminal, flags.today)
      if (flags.explain !== undefined) return done(await explained(context, command, flags.explain, { ...flags, day }))
      if (flags.waive !== undefined) return done(await waived(context, command, flags.waive, { ...flags, day }))
      if (flags.unwaive !== undefined) {
        const { unwaive } = await import('../commands/audit-waive.ts')
        return done(unwaive(terminal, dirOf(command), flags.unwaive))
      }
      if (flags.couldNot === true) {
        const { couldNot } = await import('../commands/audit-could-not.ts')
        return done(await couldNot(terminal, dirOf(command), { day, asJson: flags.json === true }))
      }
      const { audit } = await import('../commands/audit.ts')
      const { only = [], severity, all, json } = flags
      const look = { day, asJson: json === true, only, severity, isAll: all === true }
      done(await audit(terminal, dirOf(command), look))
    })
}

/** Each of these is another question. */
function refuseTogether({ explain, waive, unwaive, only, couldNot, because }: Flags): void {
  const named = Object.entries({ explain, waive, unwaive, only, 'could-not': couldNot }).filter(
    ([, value]) => value !== undefined,
  )
  const [[first] = [], [second] = []] = named
  if (second !== undefined)
    throw new UserError(`--${first} and --${second} do not go together; type one after the other`)
  if (because !== undefined && waive === undefined)
    throw new UserError('--because goes with --waive, such as: onrecord audit --waive PQ-04 --because "…"')
}

type Looking = { readonly day: Day; readonly json?: boolean; readonly because?: string }

async function explained(
  { terminal, dirOf }: Context,
  command: Command,
  named: string,
  { day, json }: Looking,
): Promise<number> {
  const { explain } = await import('../commands/audit-explain.ts')
  return await explain(terminal, recordOrNone(command, dirOf), { named, day, asJson: json === true })
}

/** A rule can be read without a record; one that was named with -C has to be there. */
export function recordOrNone(command: Command, dirOf: Context['dirOf']): string | undefined {
  try {
    return dirOf(command)
  } catch (cause) {
    const isNamed = command.optsWithGlobals<{ readonly C?: string }>().C !== undefined
    if (!(cause instanceof UserError) || isNamed) throw cause
    return undefined
  }
}

async function waived(
  context: Context,
  command: Command,
  named: string,
  { day, because = '' }: Looking,
): Promise<number> {
  const { terminal, dirOf } = context
  const dir = await orTextBack(terminal, because, () => dirOf(command))
  if (because.trim() === '')
    throw new UserError(`say why with --because, such as: onrecord audit --waive ${named} --because "…"`)
  const { waive } = await import('../commands/audit-waive.ts')
  await lookOver(context, command, { values: { because } })
  return await waive(terminal, dir, { named, because: because.trim(), day })
}
