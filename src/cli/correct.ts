import type { Command } from 'commander'
import type { Correction } from '../record/schema/history.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples, YES } from './context.ts'
import { wordsOrPiped } from './given-text.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedWeek } from './typed-week.ts'
import { askWhatIsMissing } from './what-is-missing.ts'

type Flags = { readonly week?: string; readonly json?: string }

export function addCorrect(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('correct')
    .description('add a dated correction to an entry; what was written before stays; prints its id')
    .argument('[id]', 'the entry, such as E-05 or M1')
    .argument('[text...]', 'what is right; - reads it from a pipe')
    .option('--week <date>', 'the reading of this week, where the entry is a measure')
    .option(...YES)
    .option('--json <file>', 'one correction or a list of them as JSON: {"id": "E-05", "text": "…"}; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'correct E-05 "The meeting was in the morning."',
        'correct M1 "Two of them were automatic." --week 2022-04-01',
      ]),
    )
    .action(async (id: string | undefined, words: string[], flags: Flags, command: Command) => {
      const text = (await wordsOrPiped(terminal, words.join(' '))).trim()
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      const corrections =
        flags.json !== undefined
          ? await fromJson(terminal, id, flags)
          : [await fromWords(terminal, { id, text }, flags.week, canAsk(command))]
      const { correct } = await import('../commands/correct.ts')
      const said = flags.json === undefined ? (corrections[0]?.text ?? '') : ''
      await orTextBack(terminal, said === words.join(' ').trim() ? '' : said, async () => {
        await lookOver(context, command, { values: corrections })
        done(correct(terminal, dir, corrections))
      })
    })
}

async function fromJson(terminal: Terminal, id: string | undefined, flags: Flags): Promise<Correction[]> {
  jsonAlone(id ?? '', flags)
  const [{ jsonText }, { valuesFromJson }, { correctionSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/history.ts'),
  ])
  return valuesFromJson(await jsonText(terminal, flags.json ?? '-'), correctionSchema)
}

type Given = { readonly id: string | undefined; readonly text: string }

async function fromWords(
  terminal: Terminal,
  given: Given,
  week: string | undefined,
  canAsk: boolean,
): Promise<Correction> {
  const isWhole = given.id !== undefined && given.text.trim() !== ''
  const questions = { id: 'Which entry is to be corrected? (such as E-05)', text: 'What is right?' }
  const { id, text } = isWhole || !canAsk ? given : await askWhatIsMissing(terminal, given, questions)
  if (id === undefined || text.trim() === '')
    throw new UserError(
      'say the entry and what is right, such as: onrecord correct E-05 "The meeting was in the morning."',
    )
  return { id, text: text.trim(), ...(await typedWeek(terminal, week)) }
}
