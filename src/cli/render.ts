import { type Command, Help } from 'commander'
import { DOCUMENTS } from '../documents/documents.ts'
import { type Context, examples } from './context.ts'
import { withDocumentOptions } from './document-options.ts'
import type { RenderFlags } from './render-request.ts'

/** A terminal has so many columns. */
const WIDEST = 80

export function addRender({ program, terminal, dirOf, done }: Context): void {
  const described = program
    .command('render')
    .description('make a dated document for one reader; without --for it is a draft for yourself')
    .argument('<document>', 'one of those below')
    .option('--for <audience>', 'self, manager, hr, union, agency, settlement or attorney', 'self')
    .option(
      '--format <list>',
      'some of md, html, pdf, docx (Word), and for what goes by e-mail eml, txt; all but docx when left out',
    )
    .option('--out <file>', 'a file of your own outside the record, or - for stdout (one format)')
    .option('--data', 'print what the template sees as JSON, and write nothing')
    .option('--diff-sent', 'only print what has changed since the version that was sent to this reader')
  withDocumentOptions(described)
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
