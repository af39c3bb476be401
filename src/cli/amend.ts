import type { Command } from 'commander'
import type { NewAmendment } from '../commands/amend.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import type { TypedChange } from './amend-questions.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedDayFrom } from './typed-date.ts'

type Flags = {
  readonly area?: string
  readonly on?: string
  readonly by?: string
  readonly evidence?: readonly string[]
  readonly reAcknowledged?: boolean
  readonly was?: string
  readonly json?: string
}

export function addAmend(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('amend')
    .description('write down that the employer changed the plan: what it was, what it is, and since when')
    .argument('[field]', 'what was changed: effective_to, target.value, target, expectation, measure …')
    .argument('[value...]', 'what it is now: 2022-05-14, 12, ">= 90 percent", or the new words')
    .option('--area <id>', 'the area of the plan, such as A1')
    .option('--on <date>', 'when it was changed: 2022-04-05, yesterday (else today)')
    .option('--by <person>', 'who changed it, an id from people.yaml')
    .option('--evidence <id>', 'an exhibit that shows it, such as E-02 (repeatable)', collect)
    .option('--re-acknowledged', 'you were asked to acknowledge the plan again, and did')
    .option('--no-re-acknowledged', 'the plan was not acknowledged again')
    .option('--was <value>', 'what it was before (else what plan.yaml says was in force on that day)')
    .option(...YES)
    .option('--json <file>', 'one change or a list of them as JSON, in the keys of plan.yaml; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'amend effective_to 2022-05-14 --by marisol --evidence E-20',
        'amend target.value 12 --area A1 --on 2022-04-05 --no-re-acknowledged',
        'amend target ">= 90 percent" --area A1',
      ]),
    )
    .action(async (field: string | undefined, words: string[], flags: Flags, command: Command) => {
      const value = words.join(' ')
      const dir = await orTextBack(terminal, value, () => dirOf(command))
      const { amend } = await import('../commands/amend.ts')
      if (flags.json !== undefined) {
        jsonAlone([field ?? '', value].join(' ').trim(), flags)
        const given = await fromJson(terminal, flags.json)
        await lookOver(context, command, { values: given })
        done(amend(terminal, dir, given))
        return
      }
      const typed = await typedChange(terminal, { field, value }, flags)
      const asked = canAsk(command) ? await completed(terminal, dir, typed) : typed
      const { field: name, to } = asked
      if (name === undefined)
        throw new UserError('say what was changed, such as: onrecord amend effective_to 2022-05-14')
      if (to === undefined) throw new UserError(`say what ${name} is now: onrecord amend ${name} VALUE`)
      await lookOver(context, command, { values: asked })
      done(amend(terminal, dir, [{ ...asked, field: name, to }]))
    })
}

async function typedChange(
  terminal: Terminal,
  { field, value }: { field: string | undefined; value: string },
  flags: Flags,
): Promise<TypedChange> {
  const { planField } = await import('../record/plan-fields.ts')
  const isDay = field !== undefined && planField(field)?.holds === 'day'
  const valueFrom = async (typed: string): Promise<string> =>
    isDay ? await typedDayFrom(terminal, typed, 'future') : typed.trim()
  return {
    ...(field === undefined ? {} : { field }),
    ...(value.trim() === '' ? {} : { to: await valueFrom(value) }),
    ...(flags.was === undefined ? {} : { from: await valueFrom(flags.was) }),
    ...(flags.area === undefined ? {} : { area: flags.area }),
    ...(flags.on === undefined ? {} : { on: await typedDayFrom(terminal, flags.on) }),
    ...(flags.by === undefined ? {} : { by: flags.by }),
    ...(flags.evidence === undefined ? {} : { evidence: [...flags.evidence] }),
    ...(flags.reAcknowledged === undefined ? {} : { re_acknowledged: flags.reAcknowledged }),
  }
}

/** Asks for what is missing; for everything when no field was named. */
async function completed(terminal: Terminal, dir: string, typed: TypedChange): Promise<TypedChange> {
  const { planField } = await import('../record/plan-fields.ts')
  const field = typed.field === undefined ? undefined : planField(typed.field)
  const isWhole = typed.to !== undefined && (field?.ofArea !== true || typed.area !== undefined)
  if (typed.field !== undefined && (field === undefined || isWhole)) return typed
  const { askChange } = await import('./amend-questions.ts')
  return await askChange(terminal, dir, typed)
}

async function fromJson(terminal: Terminal, typed: string): Promise<NewAmendment[]> {
  const [{ jsonText }, { valuesFromJson }, { planSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/plan.ts'),
  ])
  const given = planSchema.shape.amendments.unwrap().element.partial({ on: true }).required({ to: true })
  return valuesFromJson(await jsonText(terminal, typed), given)
}
