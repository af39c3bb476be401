import { type Command, Help } from 'commander'
import { DOCUMENTS } from '../documents/documents.ts'
import { type Context, collect, examples } from './context.ts'
import type { RenderFlags } from './render-request.ts'

/** A terminal has so many columns. */
const WIDEST = 80

export function addRender({ program, terminal, dirOf, done }: Context): void {
  program
    .command('render')
    .description('make a dated document for one reader; without --for it is a draft for yourself')
    .argument('<document>', 'one of those below')
    .option('--for <audience>', 'self, manager, hr, union, agency, settlement or attorney', 'self')
    .option(
      '--format <list>',
      'some of md, html, pdf, docx (Word), and for what goes by e-mail eml, txt; all but docx when left out',
    )
    .option('--layout <order>', 'areas or allegations first')
    .option('--register <tone>', 'conciliatory or firm; the facts are the same, conciliatory when left out')
    .option('--check-in <date>', 'the check-in that a recap, an agenda or a notice is about')
    .option('--paper <size>', "letter or a4; by the plan's jurisdiction when left out")
    .option('--today <date>', 'the as-of date, such as 2022-04-02')
    .option('--out <file>', 'a file of your own outside the record, or - for stdout (one format)')
    .option('--data', 'print what the template sees as JSON, and write nothing')
    .option('--diff-sent', 'only print what has changed since the version that was sent to this reader')
    .option('--draft', 'render although the record has errors; the page says so')
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
    .addHelpText('after', documentList())
    .addHelpText(
      'after',
      examples([
        'render rebuttal --for hr',
        'render chronology --for attorney --format pdf',
        'render update --for manager --format md --out -',
        'render rebuttal --for hr --diff-sent',
        'render rebuttal --for hr --data',
      ]),
    )
    .action(async (document: string, flags: RenderFlags, command: Command) => {
      const { renderRequest } = await import('./render-request.ts')
      const { render } = await import('../commands/render.ts')
      const request = await renderRequest(terminal, () => dirOf(command), document, flags)
      done(await render(terminal, dirOf(command), request, flags.diffSent === true))
    })
}

/** Every document with its readers, as a table of the help. */
function documentList(): string {
  const width = Math.max(...Object.keys(DOCUMENTS).map((name) => name.length))
  const indent = `\n${' '.repeat(width + 4)}`
  const lines = Object.entries(DOCUMENTS).map(([name, { about, readers }]) => {
    const text = new Help().boxWrap(`${about} (for ${readers.join(', ')})`, WIDEST - width - 4)
    return `  ${name.padEnd(width)}  ${text.replaceAll('\n', indent)}`
  })
  return `\nDocuments (each of them for yourself too):\n${lines.join('\n')}`
}
