import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

type Flags = { readonly today?: string; readonly json?: boolean }

export function addAudit({ program, terminal, dirOf, done }: Context): void {
  program
    .command('audit')
    .description('what is weak in the plan and in your record; exit code 1 when something weighs much')
    .option('--today <date>', 'the day to look from, such as 2022-04-02')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['audit', 'audit --today 2022-04-02 --json']))
    .action(async ({ today, json }: Flags, command: Command) => {
      const { audit } = await import('../commands/audit.ts')
      const { today: dayFrom } = await import('./today.ts')
      const day = await dayFrom(terminal, today)
      done(await audit(terminal, dirOf(command), { day, asJson: json === true }))
    })
}
