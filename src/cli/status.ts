import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

type Flags = { readonly today?: string; readonly open?: boolean; readonly json?: boolean }

export function addStatus({ program, terminal, dirOf, done }: Context): void {
  program
    .command('status')
    .description('where the plan stands: days left, check-ins, areas, what is unanswered')
    .option('--today <date>', 'the day to look from, such as 2022-04-02')
    .option('--open', 'only what the plan leaves unanswered: every question, with the command that answers it')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['status', 'status --open', 'status --today 2022-04-02 --json']))
    .action(async ({ today, open, json }: Flags, command: Command) => {
      const { status } = await import('../commands/status.ts')
      const { today: dayFrom } = await import('./today.ts')
      const day = await dayFrom(terminal, today)
      done(await status(terminal, dirOf(command), { day, asJson: json === true, isOpenOnly: open === true }))
    })
}
