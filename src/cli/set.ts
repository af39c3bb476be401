import type { Command } from 'commander'
import type { Setting } from '../commands/set.ts'
import type { Choice, Prompts } from '../prompts.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples, YES } from './context.ts'
import { pipedText } from './given-text.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'

/** What commander gives: the arguments, the options, the command. */
type Typed = [
  id: string | undefined,
  field: string | undefined,
  words: string[],
  flags: { json?: string },
  command: Command,
]

type Asked = { readonly id: string; readonly settings: readonly Setting[] }

export function addSet(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('set')
    .description('change one field of an entry, of an area, of a person or of the plan; prints its id')
    .argument('[id]', 'what it is about: E-05, AL-2, M1, R-01, 2022-03-25, A2, marisol, plan, employment')
    .argument(
      '[field]',
      'the name of the field in its file, such as sensitivity, or recap.reply for one inside another',
    )
    .argument('[value...]', 'the new value; a,b for a list; null takes it out of use; - reads it from a pipe')
    .option(...YES)
    .option('--json <file>', 'fields and their values as JSON, changed together; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'set E-05 sensitivity health',
        'set plan effective_to 2024-04-12',
        'set A2 deficiency "Alerts are not followed up."',
        'set AL-2 evidence E-03,E-04',
        'set M1 target \'{op: ">=", value: 95}\'',
        'set E-05 --json changes.json',
      ]),
    )
    .action(async (...[id, field, words, { json }, command]: Typed) => {
      const typed = words.length === 1 && words[0] === '-' ? (await pipedText(terminal)).trim() : words.join(' ')
      const dir = await orTextBack(terminal, typed, () => dirOf(command))
      const given: Given = { id, field, typed: words.length === 0 ? undefined : typed }
      const { id: about, settings } =
        json !== undefined
          ? await fromJson(terminal, json, given)
          : await fromWords(terminal, dir, given, canAsk(command))
      const { set } = await import('../commands/set.ts')
      const values = Object.fromEntries(settings.map((each) => [each.field, 'typed' in each ? each.typed : each.value]))
      await lookOver(context, command, { values })
      done(set(terminal, dir, about, settings))
    })
}

type Given = { readonly id: string | undefined; readonly field: string | undefined; readonly typed: string | undefined }

async function fromJson(terminal: Terminal, json: string, { id, field }: Given): Promise<Asked> {
  if (id === undefined) throw new UserError('say what the fields are of, such as: onrecord set E-05 --json -')
  jsonAlone(field ?? '', {})
  const [{ jsonText }, { fieldsFromJson }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/typed-value.ts'),
  ])
  const fields = fieldsFromJson(await jsonText(terminal, json))
  return { id, settings: fields.map(([name, value]) => ({ field: name, value })) }
}

async function fromWords(terminal: Terminal, dir: string, given: Given, canAsk: boolean): Promise<Asked> {
  const { id, field, typed } = given
  if (id !== undefined && field !== undefined && typed !== undefined) return { id, settings: [{ field, typed }] }
  if (!canAsk) throw new UserError(`say the ${missing(given)}, such as: onrecord set E-05 sensitivity health`)
  return await askedFor(terminal, dir, given)
}

function missing({ id, field }: Given): string {
  if (id === undefined) return 'entry, the field and the new value'
  return field === undefined ? 'field and the new value' : `new value of "${field}"`
}

async function askedFor(terminal: Terminal, dir: string, given: Given): Promise<Asked> {
  const [{ interviewOn }, { inTurn }, { fieldsOf }] = await Promise.all([
    import('../interview.ts'),
    import('./questions.ts'),
    import('../record/fields-of.ts'),
  ])
  const prompts = interviewOn(terminal)
  let { id, field, typed } = given
  await inTurn(terminal, [
    async () => {
      if (given.id !== undefined) return undefined
      const answer = await prompts.text({ question: 'What is it about? (such as E-05, A2, plan or marisol)' })
      if (typeof answer === 'string') id = answer
      return answer
    },
    async () => {
      if (given.field !== undefined || id === undefined) return undefined
      const answer = await prompts.choice(`Which field of ${id}?`, fieldChoices(fieldsOf(dir, id)))
      if (typeof answer === 'string') field = answer
      return answer
    },
    async () => {
      if (id === undefined || field === undefined) return undefined
      const answer = await askValue(prompts, field, standing(fieldsOf(dir, id), field))
      if (typeof answer === 'string') typed = answer
      return answer
    },
  ])
  if (id === undefined || field === undefined || typed === undefined) throw new UserError('nothing was changed')
  return { id, settings: [{ field, typed }] }
}

type Fields = readonly { readonly name: string; readonly value: string | undefined }[]

function fieldChoices(fields: Fields): Choice<string>[] {
  return fields.map(({ name, value }) => ({
    value: name,
    name,
    note: value === undefined ? 'not set' : `now: ${value}`,
  }))
}

function standing(fields: Fields, field: string): string | undefined {
  return fields.find(({ name }) => name === field)?.value
}

function askValue(prompts: Prompts, field: string, value: string | undefined): ReturnType<Prompts['text']> {
  const isLong = value !== undefined && /[\n\r]/.test(value)
  const question = `What should ${field} be? (null takes it out of use)`
  return isLong
    ? prompts.lines({ question })
    : prompts.text({ question, ...(value === undefined ? {} : { standing: value }) })
}
