import type { Command } from 'commander'
import type { NewAllegation } from '../commands/allegation.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { wordsOrPiped } from './given-text.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedDateFrom } from './typed-date.ts'

type Flags = {
  readonly area?: string
  readonly occurred?: string
  readonly evidence?: readonly string[]
  readonly json?: string
}

export function addAllegation(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('allegation')
    .description('write down one thing that the plan says against you, in its own words; prints its id')
    .argument('[text...]', "the plan's words, exactly; - reads them from a pipe")
    .option('--area <id>', 'the area of the plan, such as A1')
    .option('--occurred <date>', 'when the plan says that it happened: 2021-11, 2021-10/2021-12, unknown')
    .option('--evidence <id>', 'an exhibit that is about it, such as E-03 (repeatable)', collect)
    .option(...YES)
    .option('--json <file>', 'one allegation or a list of them as JSON, in the keys of the record; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'allegation "The employee did not finish the feature." --area A3 --occurred 2021-11',
        'allegation --json allegations.json',
      ]),
    )
    .action(async (words: string[], flags: Flags, command: Command) => {
      const text = words.join(' ')
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      const { allegation } = await import('../commands/allegation.ts')
      if (flags.json !== undefined) {
        jsonAlone(text, flags)
        const given = await fromJson(terminal, flags.json)
        await lookOver(context, command, { values: given })
        done(allegation(terminal, dir, given))
        return
      }
      const typed = await typedAllegation(terminal, await wordsOrPiped(terminal, text), flags)
      const asked = typed.text === undefined && canAsk(command) ? await completed(terminal, dir, typed) : typed
      if (asked.text === undefined)
        throw new UserError(
          'there is nothing to write down; type the words of the plan: onrecord allegation "…" --area A1',
        )
      const plain = asked.text
      const unseen = plain === text ? '' : plain
      await orTextBack(terminal, unseen, async () => {
        await lookOver(context, command, { values: asked })
        done(allegation(terminal, dir, [{ ...asked, text: plain.trim() }]))
      })
    })
}

type Typed = Partial<NewAllegation>

async function typedAllegation(terminal: Terminal, text: string, flags: Flags): Promise<Typed> {
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...(flags.area === undefined ? {} : { area: flags.area }),
    ...(flags.occurred === undefined ? {} : { occurred: await typedDateFrom(terminal, flags.occurred) }),
    ...(flags.evidence === undefined ? {} : { evidence: [...flags.evidence] }),
  }
}

async function completed(terminal: Terminal, dir: string, typed: Typed): Promise<Typed> {
  const [{ interviewOn, keepAnswer }, { areaChoices, askDate, inTurn }] = await Promise.all([
    import('../interview.ts'),
    import('./questions.ts'),
  ])
  const prompts = interviewOn(terminal)
  const areas = await areaChoices(dir)
  const answers: { -readonly [K in keyof Typed]: Typed[K] } = { ...typed }
  await inTurn(terminal, [
    async () => {
      const answer = await prompts.lines({ question: 'What does the plan say, word for word? One statement only' })
      keepAnswer(answers, 'text', answer)
      return answer
    },
    async () => {
      if (typed.area !== undefined || areas.length === 0) return undefined
      const answer = await prompts.choice('Which area of the plan is it about?', areas)
      keepAnswer(answers, 'area', answer)
      return answer
    },
    async () => {
      if (typed.occurred !== undefined) return undefined
      const answer = await askDate(
        prompts,
        terminal,
        'When does the plan say that it happened? (Enter when it does not)',
      )
      keepAnswer(answers, 'occurred', answer)
      return answer
    },
  ])
  return answers
}

async function fromJson(terminal: Terminal, typed: string): Promise<NewAllegation[]> {
  const [{ jsonText }, { valuesFromJson }, { allegationSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/allegation.ts'),
  ])
  const given = allegationSchema.omit({ corrections: true, withdrawn: true }).partial({ id: true })
  const values = valuesFromJson(await jsonText(terminal, typed), given)
  if (values.some(({ id, recorded }) => id !== undefined || recorded !== undefined))
    terminal.note('the id and the time of writing in the JSON are given anew')
  return values
}
