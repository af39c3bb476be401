import { type Command, InvalidArgumentError, Option } from 'commander'
import type { NewEvidence } from '../record/new-evidence.ts'
import { ABOUT, CONFIDENTIALITIES, EVIDENCE_KINDS, OBTAINED, SENSITIVITIES } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { wordsOrPiped } from './given-text.ts'
import { jsonAlone } from './json-alone.ts'
import type { LogFlags } from './log-values.ts'
import { orTextBack } from './text-back.ts'

export function addLog(context: Context): void {
  const { program, terminal, dirOf } = context
  program
    .command('log')
    .description('write down something that happened or that exists, and print its id')
    .argument('[text...]', 'what happened; the first line is the title, the rest the detail; - reads it from a pipe')
    .option('--on <date>', 'when it happened: 2022-02-11, yesterday, "last friday", 2022-02, unknown (else today)')
    .addOption(new Option('--kind <kind>', 'what it is (else note)').choices(EVIDENCE_KINDS))
    .option('--title <text>', 'a title of its own; the text is then the detail')
    .option('--area <id>', 'the area of the plan, such as A1 (repeatable)', collect)
    .option('--step', 'it is also a step that you took: adds the title to the steps taken of the area')
    .option('--allegation <id>', 'the allegation, such as AL-2 (repeatable)', collect)
    .option('--evidence <id>', 'another entry that it belongs to, such as E-03 (repeatable)', collect)
    .option(
      '--attach <file>',
      'a file to keep with it, byte for byte, or a pattern: "scans/*.png" (repeatable)',
      collect,
    )
    .option('--describe-only', 'you have seen it and copy nothing')
    .option('--employer-owned', 'it belongs to the employer')
    .addOption(new Option('--obtained <how>', 'how you got it').choices(OBTAINED))
    .option('--from <person>', 'who wrote it, an id from people.yaml')
    .option('--person <id>', 'who it is about or who was there (repeatable)', collect)
    .option('--quote <words>', 'exact words, as "who: words" (repeatable)', collect)
    .addOption(
      new Option('--sensitivity <class>', 'health and family stay out of what a manager or HR gets').choices(
        SENSITIVITIES,
      ),
    )
    .addOption(new Option('--confidentiality <class>', 'how confidential it is').choices(CONFIDENTIALITIES))
    .option('--privileged-for <purpose>', 'it is for an attorney, and why: "advice on the plan"')
    .option('--third-party-data', "it holds other people's data, such as customers'")
    .addOption(new Option('--consent <who>', 'for a recording: who agreed to it').choices(['none', 'one_party', 'all']))
    .addOption(
      new Option('--about <class>', 'what the text alone does not show (repeatable)')
        .choices(ABOUT)
        .argParser(oneOfAbout),
    )
    .option('--json <file>', 'one entry or a list, as show --json prints them; - reads it from a pipe')
    .option(...YES)
    .option('--edit', 'look it over in your editor before it is written; without a text it opens anyway')
    .option('--interview', 'be asked one question after the other')
    .addHelpText(
      'after',
      examples([
        'log "Showed Marisol the commits" --on yesterday --allegation AL-2',
        'log "Asked for the list of environments" --area A2 --step',
        'log "My mail" --kind email --attach mail.eml --obtained sent_by_me',
        'log "Pages of the handbook" --attach "scans/*.png" --employer-owned',
        'log --interview',
        'log - < note.txt',
        'log --json entries.json',
      ]),
    )
    .action(async (words: string[], flags: LogFlags, command: Command) => {
      const text = words.join(' ')
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      context.done(await logged({ terminal, dir, mayAsk: context.canAsk(command) }, text, flags))
    })
}

type Desk = { readonly terminal: Terminal; readonly dir: string; readonly mayAsk: boolean }

/** Gathers the values in the way that was chosen, and writes them. */
async function logged(desk: Desk, text: string, flags: LogFlags): Promise<number> {
  if (flags.json !== undefined) return await written(desk, await entriesFromJson(desk, text, flags), flags)
  const { valuesFromFlags } = await import('./log-values.ts')
  const values = await valuesFromFlags(desk, await wordsOrPiped(desk.terminal, text), flags)
  const isAsked = flags.edit === true || flags.interview === true
  if (isAsked && !desk.mayAsk)
    throw new UserError(
      '--edit and --interview need a terminal; give the text: onrecord log "what happened", or - for a pipe',
    )
  if (!isAsked && (text !== '' || flags.title !== undefined || !desk.mayAsk))
    return await written(desk, [values], flags)
  const write = (filled: NewEvidence): Promise<number> => written(desk, [filled], flags)
  if (flags.interview === true) return await (await import('./log-interview.ts')).logInterview(desk, values, write)
  return await (await import('./log-editor.ts')).logInEditor(desk, values, write)
}

/** Asks what has to be asked of entries, wherever they come from, and writes them. */
async function written(
  { terminal, dir, mayAsk }: Desk,
  given: readonly NewEvidence[],
  flags: LogFlags,
): Promise<number> {
  const { settled } = await import('./log-questions.ts')
  const entries: NewEvidence[] = []
  for (const entry of given) entries.push(await settled({ terminal, mayAsk, isSure: flags.yes === true }, entry))
  const { log } = await import('../commands/log.ts')
  return await log(terminal, dir, entries, { asStep: flags.step === true })
}

async function entriesFromJson({ terminal, dir }: Desk, text: string, flags: LogFlags): Promise<NewEvidence[]> {
  const { attach, yes: _, json = '-', ...others } = flags
  jsonAlone(text, others)
  const [{ jsonText }, { evidenceFromJson }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/evidence-from-json.ts'),
  ])
  const { entries, hadOwnIds } = evidenceFromJson(dir, await jsonText(terminal, json))
  if (attach !== undefined && entries.length > 1)
    throw new UserError(`--attach belongs to one entry, and the JSON has ${entries.length}; log that one on its own`)
  if (hadOwnIds) terminal.note('the id and the time of writing in the JSON are given anew')
  return entries.map((entry) =>
    attach === undefined ? entry : { ...entry, attach: [...(entry.attach ?? []), ...attach] },
  )
}

function oneOfAbout(value: string, before: readonly string[] | undefined): string[] {
  if (!ABOUT.some((each) => each === value)) throw new InvalidArgumentError(`Allowed choices are ${ABOUT.join(', ')}.`)
  return collect(value, before)
}
