import type { Command } from 'commander'
import { dayOf, instantOf } from '../record/dates.ts'
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'
import { type LockFlags, lockFrom, withLockOptions } from './lock-flags.ts'

type Flags = LockFlags & { readonly out?: string; readonly format: string }

export function addExport({ program, terminal, dirOf, canAsk, done }: Context): void {
  const command = program
    .command('export')
    .description('the whole record as one zip with checksums, beside its folder; prints its path')
    .option('--out <file>', 'a file, or a folder such as that of a backup disk; never in the record')
    .option('--format <bag|json|csv>', 'bag to move and keep it; json for programs; csv for spreadsheets', 'bag')
  withLockOptions(command)
    .addHelpText(
      'after',
      examples([
        'export',
        'export --out /media/backup',
        'export --encrypt',
        'export --recipient age1… --out ~/for-my-lawyer.zip',
        'export --format csv --out ~/tables',
        'export --format json --out -',
      ]),
    )
    .addHelpText(
      'after',
      '\nEverything is in it, your private notes too: it is for you or your lawyer, not for your employer (see packet).\n' +
        'In it are entries, files/, documents/, templates/, and other files that you keep there. Not in it are\n' +
        '.onrecord/ (what undo needs) and .git/, and what systems put into folders, such as .DS_Store.\n' +
        'To bring it back: onrecord import bag FILE',
    )
    .action(async (flags: Flags, command: Command) => {
      const { format, out } = flags
      if (format !== 'bag' && format !== 'json' && format !== 'csv')
        throw new UserError(`--format takes bag, json or csv, and was ${quoted(format)}`)
      const dir = dirOf(command)
      const day = dayOf(instantOf(terminal.clock()))
      const to = { out, lock: await lockFrom({ terminal, canAsk: canAsk(command) }, flags) }
      if (format === 'json') {
        const { exportJson } = await import('../commands/export-json.ts')
        return done(await exportJson(terminal, dir, to, day))
      }
      if (format === 'csv') {
        const { exportCsv } = await import('../commands/export-csv.ts')
        return done(await exportCsv(terminal, dir, to, day))
      }
      const { exportRecord } = await import('../commands/export.ts')
      done(await exportRecord(terminal, dir, to))
    })
}
