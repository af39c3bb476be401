/** The options that every command has which makes a document for a reader. */
import type { Command } from 'commander'
import { collect } from './context.ts'

/** How it is wanted, of which day, and what may pass with a reason. */
export function withDocumentOptions(command: Command): Command {
  return command
    .option('--layout <order>', 'areas or allegations first')
    .option('--register <tone>', 'conciliatory or firm; the facts are the same, conciliatory when left out')
    .option('--check-in <date>', 'the check-in that a recap, an agenda or a notice is about')
    .option('--paper <size>', "letter or a4; by the plan's jurisdiction when left out")
    .option('--today <date>', 'the as-of date, such as 2022-04-02')
    .option('--draft', 'make it although the record has errors; the pages say so')
    .option(
      '--include <class>',
      'let a class through that needs a reason, such as health (repeatable, with --because)',
      collect,
    )
    .option(
      '--waive <words>',
      'words that were found and are harmless, or a rule of tone such as T-07 (repeatable, with --because)',
      collect,
    )
    .option('--because <text>', 'the reason for --include or --waive, kept in documents.yaml')
}
