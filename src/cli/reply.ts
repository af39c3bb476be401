import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Reply } from '../commands/reply.ts'
import { GROUNDS, RESPONSES, WEIGHTS } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { askWhich } from './ask-which.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { wordsOrPiped } from './given-text.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import type { Agreed } from './reply-questions.ts'
import { orTextBack } from './text-back.ts'

type Flags = {
  readonly response?: (typeof RESPONSES)[number]
  readonly ground?: readonly string[]
  readonly weight?: (typeof WEIGHTS)[number]
  readonly evidence?: readonly string[]
  readonly replace?: boolean
  readonly json?: string
}

const WHICH = {
  folder: 'allegations',
  what: 'allegation',
  question: 'Which allegation do you answer?',
  example: 'onrecord reply ID "…" --response denied',
  none: 'there is no allegation yet; write down what the plan says: onrecord allegation "…"',
} as const

export function addReply(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('reply')
    .description('answer an allegation: admit or deny it, with facts, dates and exhibits; prints its id')
    .argument('[id]', 'the allegation, such as AL-2')
    .argument('[text...]', 'your reply, one to three sentences; - reads it from a pipe')
    .addOption(new Option('--response <answer>', 'what is true of it').choices(RESPONSES))
    .addOption(
      new Option('--ground <reason>', 'why it is wrong, or not the whole of it (repeatable)')
        .choices(GROUNDS)
        .argParser(oneOfGrounds),
    )
    .addOption(new Option('--weight <room>', 'how much room it gets in documents').choices(WEIGHTS))
    .option('--evidence <id>', 'exhibits that show it, added to those that are there: E-03,E-04 (repeatable)', collect)
    .option('--replace', 'put these words in the place of the reply that is there')
    .option(...YES)
    .option('--json <file>', 'one reply or a list of them as JSON, in the keys of the record; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'reply AL-2',
        'reply AL-2 "It was completed in November 2021." --response denied --evidence E-03',
        'reply AL-1 --response admitted --ground corrected_since --weight note',
      ]),
    )
    .action(async (id: string | undefined, words: string[], flags: Flags, command: Command) => {
      const text = words.join(' ')
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      const { reply } = await import('../commands/reply.ts')
      if (flags.json !== undefined) {
        const { replace = false, ...others } = flags
        jsonAlone([id ?? '', text].join(' ').trim(), others)
        const given = await fromJson(terminal, flags.json)
        await lookOver(context, command, { values: given })
        done(reply(terminal, dir, given, { replace }))
        return
      }
      const which = id ?? (await askWhich(terminal, dir, canAsk(command), WHICH))
      const typed = typedReply(which, await wordsOrPiped(terminal, text), flags)
      const { asked, replace } = await completed(terminal, {
        dir,
        typed,
        canAsk: canAsk(command),
        replace: flags.replace === true,
      })
      const unseen = asked.reply === text.trim() ? '' : (asked.reply ?? '')
      await orTextBack(terminal, unseen, async () => {
        await lookOver(context, command, { values: asked })
        done(reply(terminal, dir, [asked], { replace }))
      })
    })
}

function oneOfGrounds(value: string, before: readonly string[] | undefined): string[] {
  const ground = value
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (!GROUNDS.some((each) => each === ground))
    throw new InvalidArgumentError(`Allowed choices are ${GROUNDS.join(', ')}.`)
  return collect(ground, before)
}

function typedReply(id: string, text: string, { response, ground, weight, evidence }: Flags): Reply {
  return {
    id,
    ...(response === undefined ? {} : { response }),
    ...(ground === undefined ? {} : { grounds: [...ground] }),
    ...(text.trim() === '' ? {} : { reply: text.trim() }),
    ...(evidence === undefined
      ? {}
      : { evidence: evidence.flatMap((each) => each.split(',')).map((each) => each.trim()) }),
    ...(weight === undefined ? {} : { weight }),
  }
}

type Asking = {
  readonly dir: string
  readonly typed: Reply
  readonly canAsk: boolean
  readonly replace: boolean
}

/** The reply as it was typed, or asked for when nothing was; and whether it may take the place of the one that is there. */
async function completed(terminal: Terminal, { dir, typed, canAsk, replace }: Asking): Promise<Agreed> {
  const isEmpty = Object.keys(typed).length === 1
  if (isEmpty && !canAsk)
    throw new UserError(
      `there is nothing to write down; say what is true of it with --response, and what you reply: onrecord reply ${typed.id} "…" --response denied`,
    )
  if (!canAsk || (typed.reply === undefined && !isEmpty)) return { asked: typed, replace }
  const { agreed, askReply } = await import('./reply-questions.ts')
  const asked = isEmpty ? await askReply(terminal, dir, typed.id) : typed
  return replace ? { asked, replace } : await agreed(terminal, dir, asked)
}

async function fromJson(terminal: Terminal, typed: string): Promise<Reply[]> {
  const [{ jsonText }, { valuesFromJson }, { allegationSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/allegation.ts'),
  ])
  const given = allegationSchema.pick({
    id: true,
    response: true,
    grounds: true,
    reply: true,
    evidence: true,
    weight: true,
  })
  return valuesFromJson(await jsonText(terminal, typed), given)
}
