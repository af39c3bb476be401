import { type Command, Option } from 'commander'
import type { Answered } from '../commands/answered.ts'
import type { Choice } from '../prompts.ts'
import { ANSWERS } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { askWhich } from './ask-which.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedDayFrom } from './typed-date.ts'

type Answer = (typeof ANSWERS)[number]

type Flags = {
  readonly answer?: Answer
  readonly on?: string
  readonly evidence?: readonly string[]
  readonly text?: string
  readonly followedUp?: readonly string[]
  readonly json?: string
}

const ANSWER_CHOICES: readonly Choice<Answer | 'again'>[] = [
  { value: 'full', name: 'all of it was answered' },
  { value: 'partial', name: 'a part of it was answered', note: 'documents ask for the rest' },
  { value: 'refused', name: 'it was refused' },
  { value: 'none', name: 'a reply came, and it answers nothing' },
  { value: 'again', name: 'nothing came yet; I have asked again' },
]

const WHICH = {
  folder: 'requests',
  what: 'request',
  question: 'Which request was answered?',
  example: 'onrecord answered ID --answer full',
  none: 'there is no request yet; write down what you asked for: onrecord ask "…"',
} as const

export function addAnswered(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('answered')
    .description('write down what came of a request; prints its id')
    .argument('[id]', 'the request, such as R-01')
    .addOption(
      new Option('--answer <how>', 'full, partial, refused; none for a reply that answers nothing').choices(ANSWERS),
    )
    .option('--on <date>', 'when the answer came: 2022-03-04, yesterday (else today)')
    .option('--evidence <id>', 'an exhibit, such as the answer itself: E-08 (repeatable)', collect)
    .option('--text <words>', 'what was answered, when there is no document: kept as a note of yours')
    .option('--followed-up <date>', 'nothing came yet, and you have asked again on this day (repeatable)', collect)
    .option(...YES)
    .option('--json <file>', 'one answer or a list of them as JSON, in the keys of the record; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'answered R-02 --answer full --on 2022-03-04 --evidence E-08',
        'answered R-01 --answer partial --text "A1: four hours. Nothing on A4."',
        'answered R-03 --followed-up yesterday',
      ]),
    )
    .action(async (id: string | undefined, flags: Flags, command: Command) => {
      const dir = await orTextBack(terminal, flags.text ?? '', () => dirOf(command))
      const { answered } = await import('../commands/answered.ts')
      if (flags.json !== undefined) {
        jsonAlone(id ?? '', flags)
        done(answered(terminal, dir, await fromJson(terminal, flags.json)))
        return
      }
      const which = id ?? (await askWhich(terminal, dir, canAsk(command), WHICH))
      const typed = await typedAnswer(terminal, which, flags)
      const isMissing = typed.answer === undefined && typed.follow_ups === undefined
      const given = isMissing && canAsk(command) ? await completed(terminal, typed) : typed
      await lookOver(context, command, { values: given })
      done(answered(terminal, dir, [given]))
    })
}

async function typedAnswer(terminal: Terminal, id: string, flags: Flags): Promise<Answered> {
  const days = await Promise.all((flags.followedUp ?? []).map((day) => typedDayFrom(terminal, day)))
  return {
    id,
    ...(flags.answer === undefined ? {} : { answer: flags.answer }),
    ...(flags.on === undefined ? {} : { answered_on: await typedDayFrom(terminal, flags.on) }),
    ...(flags.evidence === undefined ? {} : { evidence: [...flags.evidence] }),
    ...(flags.text === undefined ? {} : { text: flags.text }),
    ...(days.length === 0 ? {} : { follow_ups: days }),
  }
}

async function completed(terminal: Terminal, typed: Answered): Promise<Answered> {
  const [{ interviewOn, keepAnswer }, { askDay, inTurn }] = await Promise.all([
    import('../interview.ts'),
    import('./questions.ts'),
  ])
  const prompts = interviewOn(terminal)
  const asked: { how?: Answer | 'again'; on?: string } = {}
  await inTurn(terminal, [
    async () => {
      const answer = await prompts.choice(`What came of ${typed.id}?`, ANSWER_CHOICES)
      keepAnswer(asked, 'how', answer)
      return answer
    },
    async () => {
      if (typed.answered_on !== undefined || asked.how === undefined) return undefined
      const answer = await askDay(prompts, terminal, 'On which day? (Enter for today)', 'past')
      keepAnswer(asked, 'on', answer)
      return answer
    },
  ])
  const { how, on: day = typed.answered_on } = asked
  if (how === undefined) return typed
  if (how === 'again') return { ...typed, follow_ups: [day ?? (await typedDayFrom(terminal, 'today'))] }
  return { ...typed, answer: how, ...(day === undefined ? {} : { answered_on: day }) }
}

async function fromJson(terminal: Terminal, typed: string): Promise<Answered[]> {
  const [{ jsonText }, { valuesFromJson }, { requestSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/request.ts'),
  ])
  const given = requestSchema.pick({ id: true, answered_on: true, answer: true, evidence: true, follow_ups: true })
  return valuesFromJson(await jsonText(terminal, typed), given)
}
