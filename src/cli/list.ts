import type { Command } from 'commander'
import { type Context, examples } from './context.ts'

type Flags = {
  readonly area?: string
  readonly kind?: string
  readonly person?: string
  readonly since?: string
  readonly until?: string
  readonly withoutFile?: boolean
  readonly json?: boolean
}

export function addList({ program, terminal, dirOf, done }: Context): void {
  program
    .command('list')
    .description('the entries in order of date')
    .argument('[kind]', 'allegations, evidence, check-ins, measures, requests; or documents that were made')
    .option('--area <id>', 'only what is about this area of the plan, such as A1')
    .option('--kind <kind>', 'only evidence or requests of this kind, such as email or records')
    .option('--person <id>', 'only what names this person, an id from people.yaml')
    .option('--since <date>', 'not before this day: 2022-02-11, 2022-02, "3 weeks ago"')
    .option('--until <date>', 'not after this day')
    .option('--without-file', 'only evidence with nothing attached that you did not mark as described only')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples([
        'list',
        'list evidence --area A1 --since 2022-03',
        'list --kind email --person marisol',
        'list --without-file',
        'list requests --json',
        'list documents',
      ]),
    )
    .action(async (kind: string | undefined, flags: Flags, command: Command) => {
      const { typedDateFrom } = await import('./typed-date.ts')
      const dir = dirOf(command)
      const dateOf = (typed: string | undefined): Promise<string> | undefined =>
        typed === undefined ? undefined : typedDateFrom(terminal, typed)
      const since = await dateOf(flags.since)
      const until = await dateOf(flags.until)
      const { list } = await import('../commands/list.ts')
      const wanted = {
        ...(kind !== undefined && { folder: kind }),
        ...(flags.kind !== undefined && { kind: flags.kind }),
        ...(flags.area !== undefined && { area: flags.area }),
        ...(flags.person !== undefined && { person: flags.person }),
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        withoutFile: flags.withoutFile === true,
      }
      if (/^documents?$/i.test(kind?.trim() ?? '')) {
        const { listDocuments } = await import('../commands/list-documents.ts')
        done(listDocuments(terminal, dir, wanted, flags.json === true))
        return
      }
      done(list(terminal, dir, wanted, flags.json === true))
    })
}
