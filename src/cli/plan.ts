import type { Command } from 'commander'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'

type Flags = { readonly asOf?: string; readonly diff?: boolean; readonly from?: string; readonly json?: boolean }

export function addPlan({ program, terminal, dirOf, done }: Context): void {
  program
    .command('plan')
    .description('the plan as it stands: its days, its areas with words and targets, and what was changed since when')
    .option(
      '--as-of <date>',
      'the plan as it was in force on that day, such as 2022-03-01 or "last friday" (else today)',
    )
    .option('--diff', 'every change: what it was, what it is, by whom, and how many days of the plan were left')
    .option('--from <date>', 'with --diff: only the changes after this day')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples(['plan', 'plan --as-of 2022-03-01', 'plan --diff', 'plan --diff --from 2022-03-01 --json']),
    )
    .action(async ({ asOf, diff, from, json }: Flags, command: Command) => {
      if (from !== undefined && diff !== true)
        throw new UserError('--from goes with --diff; a version is asked for with --as-of')
      const { plan } = await import('../commands/plan.ts')
      const { today: dayFrom } = await import('./today.ts')
      const day = await dayFrom(terminal, asOf)
      const since = from === undefined ? undefined : await dayFrom(terminal, from)
      done(await plan(terminal, dirOf(command), { day, isDiff: diff === true, from: since, asJson: json === true }))
    })
}
