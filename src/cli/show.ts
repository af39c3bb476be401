import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

export function addShow({ program, terminal, dirOf, done }: Context): void {
  program
    .command('show')
    .description(
      'one entry whole, with its files and what refers to it; an area of the plan; a person; a document that was made',
    )
    .argument('<id>', 'such as E-05, al-2, M1, 2022-02-11, A1, marisol, plan')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples(['show E-05', 'show al2', 'show A1', 'show marisol', 'show M1 --json', 'show 2022-04-02-rebuttal-hr']),
    )
    .action(async (id: string, { json }: { json?: boolean }, command: Command) => {
      const { show } = await import('../commands/show.ts')
      done(show(terminal, dirOf(command), id, json === true))
    })
}
