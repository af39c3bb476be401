import type { Command } from 'commander'
import type { FindOptions } from '../commands/find.ts'
import { type Context, examples } from './context.ts'

export function addFind({ program, terminal, dirOf, done }: Context): void {
  program
    .command('find')
    .description('search all text of the record and of attached text files, the best first')
    .argument('<words...>', 'every word must be there, by its beginning; words in quotes, one after the other')
    .option('--all', 'all that was found, not the first 20')
    .option('--json', 'as JSON, all that was found')
    .addHelpText('after', examples(['find tickets', 'find "weekly report" friday', 'find marisol --json']))
    .action(async (words: string[], options: FindOptions, command: Command) => {
      const { find } = await import('../commands/find.ts')
      done(find(terminal, dirOf(command), words, options))
    })
}
