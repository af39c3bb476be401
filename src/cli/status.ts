import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

export function addStatus({ program, terminal, dirOf, done }: Context): void {
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
}
