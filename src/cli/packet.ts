import type { Command } from 'commander'
import type { PacketRequest } from '../packet/packet-request.ts'
import { resolveId } from '../record/known-ids.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples } from './context.ts'
import { withDocumentOptions } from './document-options.ts'
import type { RenderFlags } from './render-request.ts'

type Flags = Omit<RenderFlags, 'format' | 'data' | 'diffSent'> & {
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly bates?: string
  /** The path of a list of names, or true without one. */
  readonly redact?: string | true
  readonly originals: boolean
  readonly preview?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

export function addPacket({ program, terminal, dirOf, canAsk, done }: Context): void {
  const described = program
    .command('packet')
    .description('make one folder and one zip of a document and its exhibits, every page numbered, for one reader')
    .argument('<document>', 'a document as render makes it, such as rebuttal')
    .option('--for <audience>', 'who gets it: manager, hr, union, agency, settlement, attorney, or self')
    .option('--with <id>', 'add an exhibit that the document does not name, such as E-09 (repeatable)', collect)
    .option('--without <id>', 'leave an exhibit out, such as E-05 (repeatable)', collect)
    .option('--bates <prefix>', 'what stands before the page numbers, such as DW; your initials when left out')
    .option('--redact [file]', 'hide e-mail addresses, phone and account numbers, and the names in a file, one a line')
    .option('--no-originals', 'pages alone: nobody gets a file as it was received')
    .option('--preview', 'only show what would be in it, and write nothing')
    .option('--yes', 'make it without asking first; without a terminal nothing is asked')
    .option('--json', 'print the preview as JSON, and write nothing')
    .option('--out <folder>', 'a folder of your own outside the record, in which the packet is made')
  withDocumentOptions(described)
    .addHelpText(
      'after',
      examples([
        'packet rebuttal --for hr --preview',
        'packet rebuttal --for union',
        'packet handover --for attorney --with E-09 --out ~/Desktop',
        'packet chronology --for hr --without E-12 --bates DW --yes',
        'packet appeal --for agency --redact names.txt',
      ]),
    )
    .addHelpText(
      'after',
      '\nOn a terminal it shows what will be in it, and asks. With --yes, or without a terminal, it is made at once.\n\nMore about it: onrecord help packets',
    )
    .action(async (document: string, flags: Flags, command: Command) => {
      const { packet } = await import('../commands/packet.ts')
      const ask = flags.yes !== true && canAsk(command)
      done(
        await packet(terminal, dirOf(command), () => requested(terminal, () => dirOf(command), document, flags), {
          preview: flags.preview === true,
          json: flags.json === true,
          ask,
        }),
      )
    })
}

/** The request that the words of the command line mean. Throws a UserError for what is not known or not allowed. */
async function requested(
  terminal: Terminal,
  findDir: () => string,
  document: string,
  flags: Flags,
): Promise<PacketRequest> {
  const { renderRequest } = await import('./render-request.ts')
  if (flags.for === undefined)
    throw new UserError('say who gets it: --for hr, or another reader; a second one is a second packet')
  const { with: added = [], without = [], bates, redact, originals, out, ...render } = flags
  // Where it goes is not where a document goes, and its format is no question.
  const request = await renderRequest(terminal, findDir, document, render)
  const ids = (typed: readonly string[]): string[] =>
    typed.flatMap((each) => each.split(',')).map((each) => resolveId(findDir(), 'evidence', each.trim()))
  const both = ids(added).find((id) => ids(without).includes(id))
  if (both !== undefined) throw new UserError(`${both} stands after --with and after --without; leave one of them out`)
  return {
    ...request,
    added: ids(added),
    leftOut: ids(without),
    bates,
    redaction: redact === undefined ? undefined : { names: redact === true ? undefined : redact },
    originals,
    out,
  }
}
