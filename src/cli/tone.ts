import { type Command, Option } from 'commander'
import type { ToneAsked } from '../commands/tone-texts.ts'
import { TEXT_KINDS, type TextKind } from '../tone/rule.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'
import { pipedText } from './given-text.ts'

type Flags = {
  readonly kind?: TextKind
  readonly register?: 'conciliatory' | 'firm'
  readonly json?: boolean
  readonly fix?: boolean
  readonly yes?: boolean
}

export function addTone(context: Context): void {
  const { program, terminal, done } = context
  program
    .command('tone')
    .description('words that hurt you, each with its place and a better phrase; exit code 1 when there is an error')
    .argument('[text...]', 'a file (text, Markdown, e-mail), - for a pipe, or an id: AL-2, E-05, R-01, 2022-02-11')
    .addOption(new Option('--kind <kind>', 'what the text is (else by its name or id; a rebuttal)').choices(TEXT_KINDS))
    .addOption(
      new Option('--register <tone>', 'how firm it may be (else conciliatory)').choices(['conciliatory', 'firm']),
    )
    .option('--fix', 'take out openers such as "For the record,"; shows what would go, then asks')
    .option('--yes', 'with --fix: take them out without being asked')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `${examples(['tone draft.md', 'tone --kind recap - < mail.txt', 'tone AL-1 AL-2 E-05', 'tone draft.md --fix'])}\n\nWhat stands between quotation marks, and what the plan says, is not yours and is left alone.\nEvery rule: docs/tone.md`,
    )
    .action(async (names: string[], flags: Flags, command: Command) => {
      if (names.length === 0)
        throw new UserError(
          'name what is to be looked at: a file, an id such as AL-2, or - for a pipe: onrecord tone draft.md',
        )
      if (flags.fix !== true && flags.yes === true)
        throw new UserError('--yes belongs to --fix; leave it out, or add --fix')
      if (flags.fix === true && flags.json === true)
        throw new UserError('--fix shows what it changes, and --json prints for programs; leave one of the two out')
      const asked = await askedOf(context, command, names, flags)
      if (flags.fix === true) await fix(context, command, asked, flags.yes === true)
      const { tone } = await import('../commands/tone.ts')
      done(await tone(terminal, asked, flags.json === true))
    })
}

async function askedOf(
  { terminal, findDir }: Context,
  command: Command,
  names: readonly string[],
  { kind, register }: Flags,
): Promise<ToneAsked> {
  const { C: named } = command.optsWithGlobals<{ readonly C?: string }>()
  const piped = names.includes('-') ? await pipedText(terminal) : undefined
  return { names: [...new Set(names)], piped, dir: dirOrNone(findDir, named), kind, register }
}

/** A file can be looked at without a record; one that was named has to be there. */
function dirOrNone(findDir: Context['findDir'], named: string | undefined): string | undefined {
  try {
    return findDir(named)
  } catch (cause) {
    if (named === undefined && cause instanceof UserError) return undefined
    throw cause
  }
}

async function fix({ terminal, canAsk }: Context, command: Command, asked: ToneAsked, isSure: boolean): Promise<void> {
  const { toneFix } = await import('../commands/tone-fix.ts')
  await toneFix(terminal, asked, async () => {
    if (isSure) return true
    if (!canAsk(command)) throw new UserError('nothing was changed; to take this out, add --yes')
    const { promptsOn } = await import('../prompts.ts')
    return await promptsOn(terminal).yes('Take this out?', false)
  })
}
