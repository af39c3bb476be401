/** The commands that look at the record. */
import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

export function addLook({ program, terminal, dirOf, done }: Context): void {
  program
    .command('status')
    .description('where the plan stands: days left, check-ins, areas, what is unanswered')
    .option('--today <date>', 'the day to look from, such as 2022-04-02')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['status', 'status --today 2022-04-02 --json']))
    .action(async ({ today, json }: { today?: string; json?: boolean }, command: Command) => {
      const { status } = await import('../commands/status.ts')
      const { today: dayFrom } = await import('./today.ts')
      done(await status(terminal, dirOf(command), dayFrom(terminal, today), json === true))
    })
  program
    .command('list')
    .description('the entries in order of date')
    .argument('[kind]', 'allegations, evidence, check-ins, metrics or requests')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['list', 'list evidence', 'list requests --json']))
    .action(async (kind: string | undefined, { json }: { json?: boolean }, command: Command) => {
      const { list } = await import('../commands/list.ts')
      done(list(terminal, dirOf(command), kind, json === true))
    })
  program
    .command('show')
    .description('one entry whole')
    .argument('<id>', 'such as E-05, al-2, M1, 2022-02-11')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['show E-05', 'show al2', 'show M1 --json']))
    .action(async (id: string, { json }: { json?: boolean }, command: Command) => {
      const { show } = await import('../commands/show.ts')
      done(show(terminal, dirOf(command), id, json === true))
    })
  program
    .command('check')
    .description('every fault of the record with its place; exit code 1 when there is an error')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['check', 'check --json']))
    .action(async ({ json }: { json?: boolean }, command: Command) => {
      const { check } = await import('../commands/check.ts')
      done(check(terminal, dirOf(command), json === true))
    })
}
