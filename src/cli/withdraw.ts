import type { Command } from 'commander'
import type { Withdrawal } from '../record/schema/history.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedWeek } from './typed-week.ts'
import { askWhatIsMissing } from './what-is-missing.ts'

type Flags = { readonly because?: string; readonly week?: string; readonly json?: string }

export function addWithdraw(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('withdraw')
    .description('take an entry out of use; it stays on the record, with the day and your reason; prints its id')
    .argument('[id]', 'the entry, such as E-05 or M1')
    .option('--because <text>', 'the reason, such as "Entered twice"')
    .option('--week <date>', 'the reading of this week, where the entry is a measure')
    .option(...YES)
    .option('--json <file>', 'one withdrawal or a list of them as JSON: {"id": "E-05", "reason": "…"}; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'withdraw E-05 --because "Entered twice, see E-04"',
        'withdraw M1 --week 2022-04-01 --because "Wrong week"',
      ]),
    )
    .action(async (id: string | undefined, flags: Flags, command: Command) => {
      const dir = await orTextBack(terminal, flags.because ?? '', () => dirOf(command))
      const withdrawals =
        flags.json !== undefined
          ? await fromJson(terminal, id, flags)
          : [await fromWords(terminal, id, flags, canAsk(command))]
      const { withdraw } = await import('../commands/withdraw.ts')
      await lookOver(context, command, { values: withdrawals })
      done(withdraw(terminal, dir, withdrawals))
    })
}

async function fromJson(terminal: Terminal, id: string | undefined, flags: Flags): Promise<Withdrawal[]> {
  jsonAlone(id ?? '', flags)
  const [{ jsonText }, { valuesFromJson }, { withdrawalSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/history.ts'),
  ])
  return valuesFromJson(await jsonText(terminal, flags.json ?? '-'), withdrawalSchema)
}

async function fromWords(
  terminal: Terminal,
  typedId: string | undefined,
  { because = '', week }: Flags,
  canAsk: boolean,
): Promise<Withdrawal> {
  const isWhole = typedId !== undefined && because.trim() !== ''
  const given = { id: typedId, text: because }
  const questions = { id: 'Which entry is to be withdrawn? (such as E-05)', text: 'Why? (this stays on the record)' }
  const { id, text } = isWhole || !canAsk ? given : await askWhatIsMissing(terminal, given, questions)
  if (id === undefined) throw new UserError('say the entry, such as: onrecord withdraw E-05 --because "Entered twice"')
  if (text.trim() === '')
    throw new UserError(`say why with --because, such as: onrecord withdraw ${id} --because "Entered twice"`)
  return { id, reason: text.trim(), ...(await typedWeek(terminal, week)) }
}
