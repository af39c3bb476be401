import { type Command, Option } from 'commander'
import type { NewPerson } from '../commands/person.ts'
import type { Choice } from '../prompts.ts'
import { RELATIONS } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'

type Relation = (typeof RELATIONS)[number]

type Flags = {
  readonly id?: string
  readonly role?: string
  readonly relation?: Relation
  readonly contact?: string
  readonly json?: string
}

export function addPerson(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('person')
    .description('add somebody to people.yaml, so that entries can name them; prints the id')
    .argument('[name...]', 'the full name, such as "Kim Lee"')
    .option('--id <word>', 'the short name for commands, such as kim (else made from the first name)')
    .option('--role <text>', 'the job, such as "Help desk technician"')
    .addOption(new Option('--relation <what>', 'what this person is to you (else witness)').choices(RELATIONS))
    .option('--contact <text>', 'how to reach them')
    .option(...YES)
    .option('--json <file>', 'one person or a list of them as JSON, in the keys of people.yaml; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'person "Kim Lee"',
        'person "Amara Obi" --relation hr_representative --role "HR Generalist"',
        'person "Kim Park" --id kimp --role "Help desk technician" --contact "kim.park@example.org"',
        'person --json people.json',
      ]),
    )
    .action(async (words: string[], flags: Flags, command: Command) => {
      const name = words.join(' ').trim()
      const dir = dirOf(command)
      const { person } = await import('../commands/person.ts')
      const people = await peopleFrom(terminal, { name, flags, canAsk: canAsk(command) })
      await lookOver(context, command, { values: people })
      done(person(terminal, dir, people))
    })
}

type Given = { readonly name: string; readonly flags: Flags; readonly canAsk: boolean }

async function peopleFrom(terminal: Terminal, { name, flags, canAsk }: Given): Promise<NewPerson[]> {
  if (flags.json !== undefined) {
    jsonAlone(name, flags)
    return await fromJson(terminal, flags.json)
  }
  const typed = typedPerson(name, flags)
  const isWhole = typed.name !== undefined && typed.relation !== undefined
  const asked = !isWhole && canAsk ? await completed(terminal, typed) : typed
  if (asked.name === undefined) throw new UserError('say who it is, such as: onrecord person "Kim Lee"')
  return [{ ...asked, name: asked.name }]
}

type Typed = Partial<Pick<NewPerson, 'id' | 'name' | 'role' | 'relation' | 'contact'>>

function typedPerson(name: string, { id, role, relation, contact }: Flags): Typed {
  return {
    ...(id === undefined ? {} : { id: id.trim() }),
    ...(name === '' ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(relation === undefined ? {} : { relation }),
    ...(contact === undefined ? {} : { contact }),
  }
}

const IN_WORDS: Readonly<Partial<Record<Relation, string>>> = {
  employee: 'you yourself',
  supervisor: 'your manager',
  second_level_supervisor: 'the manager of your manager',
  hr_representative: 'the contact at HR',
  attorney: 'your attorney, whose words are privileged',
  witness: 'somebody who saw or heard something',
  comparator: 'somebody in the same role who is treated differently',
  decision_maker: 'somebody who decides about you',
  vendor: 'somebody of another company',
}

function relations(): Choice<Relation>[] {
  return RELATIONS.map((value) => {
    const words = IN_WORDS[value]
    return { value, name: value.replaceAll('_', ' '), ...(words === undefined ? {} : { note: words }) }
  })
}

/** Asks for what was not typed; all but the name can be skipped. */
async function completed(terminal: Terminal, typed: Typed): Promise<Typed> {
  const [{ interviewOn, keepAnswer }, { inTurn }] = await Promise.all([
    import('../interview.ts'),
    import('./questions.ts'),
  ])
  const prompts = interviewOn(terminal)
  const answers: { -readonly [K in keyof Typed]: Typed[K] } = { ...typed }
  const asking = (key: 'name' | 'role' | 'contact', question: string) => async () => {
    if (typed[key] !== undefined) return undefined
    const answer = await prompts.text({ question, standing: answers[key] })
    keepAnswer(answers, key, answer)
    return answer
  }
  await inTurn(terminal, [
    asking('name', 'The full name:'),
    async () => {
      if (typed.relation !== undefined || answers.name === undefined) return undefined
      const answer = await prompts.choice('What is this person to you?', relations())
      keepAnswer(answers, 'relation', answer)
      return answer
    },
    async () =>
      answers.name === undefined ? undefined : await asking('role', 'The job (Enter when you do not know):')(),
    async () =>
      answers.name === undefined ? undefined : await asking('contact', 'How to reach them (Enter skips):')(),
  ])
  return answers
}

async function fromJson(terminal: Terminal, typed: string): Promise<NewPerson[]> {
  const [{ jsonText }, { valuesFromJson }, { peopleSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/people.ts'),
  ])
  const given = peopleSchema.shape.people.element.partial({ id: true, relation: true })
  return valuesFromJson(await jsonText(terminal, typed), given)
}
