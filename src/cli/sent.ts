import type { Command } from 'commander'
import type { Sent } from '../record/schema/register.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedTimeFrom } from './typed-date.ts'

type Flags = {
  readonly to?: readonly string[]
  readonly via?: string
  readonly on?: string
  readonly note?: string
  readonly anyway?: boolean
  readonly json?: string
}

export function addSent(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('sent')
    .description('note that a document left: to whom, when, by which way; prints its id')
    .argument('[document]', 'its id or how it begins, a file of it, or rebuttal for the last one for a reader')
    .option('--to <person>', 'who got it: ids from people.yaml or names, with commas between (repeatable)', collect)
    .option('--via <way>', 'email, paper, portal, meeting, post, or in your own words')
    .option('--on <date>', 'when it left: 2022-04-04, yesterday, "today 16:00" (else today)')
    .option('--note <text>', 'what should be remembered about it, such as a receipt')
    .option('--anyway', 'a draft for yourself did leave; note that')
    .option(...YES)
    .option('--json <file>', 'one note or a list of them as JSON: document, to, via, on, note; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'sent rebuttal --to denise --via email',
        'sent 2022-04-02-rebuttal-hr --to denise,marisol --via paper --on yesterday',
        'sent recap --to marisol --via email --note "read receipt at 16:20"',
        'sent documents/2022-04-02-chronology-union.pdf --to "Kim Lee" --via meeting',
      ]),
    )
    .action(async (typed: string | undefined, flags: Flags, command: Command) => {
      const dir = await orTextBack(terminal, flags.note ?? '', () => dirOf(command))
      const { sent } = await import('../commands/sent.ts')
      if (flags.json !== undefined) {
        const { anyway, ...others } = flags
        jsonAlone(typed ?? '', others)
        const all = await fromJson(terminal, flags.json)
        await lookOver(context, command, { values: all })
        done(sent(terminal, dir, all, anyway === true))
        return
      }
      const given = await typedSent(terminal, typed, flags)
      const isMissing = given.document === undefined || given.to === undefined || given.via === undefined
      const asked = isMissing && canAsk(command) ? await askedFor(terminal, dir, given) : given
      const { document, to, via, ...rest } = asked
      if (document === undefined) throw await whichDocument(dir)
      if (to === undefined || to.length === 0) throw new UserError('say to whom it went: --to PERSON')
      if (via === undefined)
        throw new UserError('say by which way it went: --via email, paper, portal, meeting, post, or in your own words')
      await lookOver(context, command, { values: asked })
      done(sent(terminal, dir, [{ ...rest, document, to, via }], flags.anyway === true))
    })
}

async function typedSent(terminal: Terminal, document: string | undefined, flags: Flags): Promise<Partial<Sent>> {
  const { to, via, on, note } = flags
  return {
    ...(document === undefined ? {} : { document }),
    ...(to === undefined ? {} : { to: [...to] }),
    ...(via === undefined || via.trim() === '' ? {} : { via }),
    ...(on === undefined ? {} : { on: await typedTimeFrom(terminal, on) }),
    ...(note === undefined || note.trim() === '' ? {} : { note }),
  }
}

async function askedFor(terminal: Terminal, dir: string, given: Partial<Sent>): Promise<Partial<Sent>> {
  const { askSent } = await import('./sent-questions.ts')
  return await askSent(terminal, dir, given)
}

/** So many are named. */
const MOST_NAMED = 6

async function whichDocument(dir: string): Promise<UserError> {
  const { registeredDocuments } = await import('../record/register-documents.ts')
  const ids = registeredDocuments(dir)
    .filter(({ audience }) => audience !== 'self')
    .map(({ id }) => id)
    .toReversed()
  const [newest] = ids
  if (newest === undefined) return new UserError('no document was made for a reader yet: onrecord render')
  return new UserError(
    `say which document: ${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ' …' : ''}, as in: onrecord sent ${newest} --to PERSON --via email`,
  )
}

async function fromJson(terminal: Terminal, typed: string): Promise<Sent[]> {
  const [{ jsonText }, { valuesFromJson }, { sentSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/register.ts'),
  ])
  return valuesFromJson(await jsonText(terminal, typed), sentSchema)
}
