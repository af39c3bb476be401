import { type Command, Option } from 'commander'
import type { NewRequest } from '../commands/ask.ts'
import type { Choice } from '../prompts.ts'
import { REQUEST_KINDS } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { wordsOrPiped } from './given-text.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedDayFrom } from './typed-date.ts'

type Kind = (typeof REQUEST_KINDS)[number]

type Flags = {
  readonly kind?: Kind
  readonly to?: string
  readonly on?: string
  readonly via?: string
  readonly due?: string
  readonly basis?: string
  readonly evidence?: readonly string[]
  readonly step?: boolean
  readonly json?: string
}

/** What each kind of request is, in plain words. */
const KIND_WORDS: Readonly<Record<Kind, string>> = {
  clarification: 'what an expectation means, by when, how it is measured',
  support: 'help, training or material that you need or were promised',
  records: 'a copy of your personnel file or other records',
  assessment: 'a written assessment of how you are doing',
  accommodation: 'a change because of health; kept out of what a manager or HR gets',
  representation: 'to have a union representative or somebody else with you',
  extension: 'more time',
  reason_for_change: 'why the plan was changed',
}

export function addAsk(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('ask')
    .description('write down what you asked for in writing, and print its id')
    .argument('[text...]', 'what you asked for, in the words that you sent; - reads it from a pipe')
    .addOption(new Option('--kind <kind>', 'what is asked for (else clarification)').choices(REQUEST_KINDS))
    .option('--to <person>', 'whom you asked, an id from people.yaml (else who issued the plan)')
    .option('--on <date>', 'when you sent it: 2022-02-07, yesterday (else today)')
    .option('--via <channel>', 'how you sent it, such as email')
    .option('--due <date>', 'by when an answer is due')
    .option('--basis <text>', 'the law or policy that you named, such as "Cal. Lab. Code 1198.5"')
    .option('--evidence <id>', 'an exhibit, such as the mail itself: E-07 (repeatable)', collect)
    .option('--step', 'it is also a step that you took in the area that the text names, such as "A1: …"')
    .option(...YES)
    .option('--json <file>', 'one request or a list of them as JSON, in the keys of the record; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'ask "A1: within how many hours is an answer timely?" --via email',
        'ask "Copy of my personnel file" --kind records --to denise --due 2022-03-09',
        'ask - --kind support --on yesterday < mail.txt',
      ]),
    )
    .action(async (words: string[], flags: Flags, command: Command) => {
      const text = words.join(' ')
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      const { ask } = await import('../commands/ask.ts')
      if (flags.json !== undefined) {
        jsonAlone(text, flags)
        const given = await fromJson(terminal, flags.json)
        await lookOver(context, command, { values: given })
        done(ask(terminal, dir, given))
        return
      }
      const typed = await typedRequest(terminal, await wordsOrPiped(terminal, text), flags)
      const request = canAsk(command) ? await completed(terminal, typed) : typed
      const { text: asked } = request
      if (asked === undefined || asked.trim() === '')
        throw new UserError('there is nothing to write down; type what you asked for: onrecord ask "…" --kind support')
      const unseen = asked === text ? '' : asked
      const options = { asStep: flags.step === true }
      await orTextBack(terminal, unseen, async () => {
        await lookOver(context, command, { values: request })
        done(ask(terminal, dir, [{ ...request, text: asked.trim() }], options))
      })
    })
}

type Typed = Partial<NewRequest>

async function typedRequest(terminal: Terminal, text: string, flags: Flags): Promise<Typed> {
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...(flags.kind === undefined ? {} : { kind: flags.kind }),
    ...(flags.on === undefined ? {} : { sent_on: await typedDayFrom(terminal, flags.on) }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.via === undefined ? {} : { channel: flags.via }),
    ...(flags.basis === undefined ? {} : { legal_basis: flags.basis }),
    ...(flags.due === undefined ? {} : { due_on: await typedDayFrom(terminal, flags.due, 'future') }),
    ...(flags.evidence === undefined ? {} : { evidence: [...flags.evidence] }),
  }
}

/** Asks for what is missing: the kind always, because it decides who may read the request; the rest when there is no text. */
async function completed(terminal: Terminal, typed: Typed): Promise<Typed> {
  if (typed.text !== undefined && typed.kind !== undefined) return typed
  const [{ interviewOn, keepAnswer }, { askDay, inTurn }] = await Promise.all([
    import('../interview.ts'),
    import('./questions.ts'),
  ])
  const prompts = interviewOn(terminal)
  const answers: { -readonly [K in keyof Typed]: Typed[K] } = { ...typed }
  const text = async () => {
    const answer = await prompts.lines({ question: 'What did you ask for, in the words that you sent?' })
    keepAnswer(answers, 'text', answer)
    return answer
  }
  const kind = async () => {
    const answer = await prompts.choice('What sort of request is it?', kindChoices())
    keepAnswer(answers, 'kind', answer)
    return answer
  }
  const sent = async () => {
    const answer = await askDay(prompts, terminal, 'When did you send it? (Enter for today)', 'past')
    keepAnswer(answers, 'sent_on', answer)
    return answer
  }
  const due = async () => {
    const answer = await askDay(prompts, terminal, 'By when is an answer due? (Enter when no day is set)', 'future')
    keepAnswer(answers, 'due_on', answer)
    return answer
  }
  await inTurn(terminal, [
    ...(typed.text === undefined ? [text] : []),
    ...(typed.kind === undefined ? [kind] : []),
    ...(typed.text === undefined && typed.sent_on === undefined ? [sent] : []),
    ...(typed.text === undefined && typed.due_on === undefined ? [due] : []),
  ])
  return answers
}

function kindChoices(): Choice<Kind>[] {
  return REQUEST_KINDS.map((value) => ({ value, name: value.replaceAll('_', ' '), note: KIND_WORDS[value] }))
}

async function fromJson(terminal: Terminal, typed: string): Promise<NewRequest[]> {
  const [{ jsonText }, { valuesFromJson }, { requestSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/request.ts'),
  ])
  const given = requestSchema
    .omit({ corrections: true, withdrawn: true })
    .partial({ id: true, kind: true, sent_on: true })
  const values = valuesFromJson(await jsonText(terminal, typed), given)
  if (values.some(({ id, recorded }) => id !== undefined || recorded !== undefined))
    terminal.note('the id and the time of writing in the JSON are given anew')
  return values
}
