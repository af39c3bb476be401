import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

export function addCheck({ program, terminal, dirOf, done }: Context): void {
  program
    .command('check')
    .description('every fault of the record with its place; exit code 1 when there is an error')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['check', 'check --json']))
    .action(async ({ json }: { json?: boolean }, command: Command) => {
      const { check } = await import('../commands/check.ts')
      done(await check(terminal, dirOf(command), json === true))
    })
}
