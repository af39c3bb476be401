import type { Command } from 'commander'
import type { Support } from '../commands/support.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedDateFrom } from './typed-date.ts'

type Flags = {
  readonly promised?: string
  readonly due?: string
  readonly delivered?: string | true
  readonly evidence?: readonly string[]
  readonly json?: string
}

export function addSupport(context: Context): void {
  const { program, terminal, dirOf, canAsk, done } = context
  program
    .command('support')
    .description('write down support that was promised for an area, or that it came; the area alone lists it')
    .argument('[area]', 'the area of the plan, such as A2')
    .argument('[text...]', 'what was promised; with --delivered its number in the list, or some of its words')
    .option('--promised <date>', 'when it was promised (else today)')
    .option('--due <date>', 'by when it is to come')
    .option('--delivered [date]', 'it came, on this day (else today); put it last')
    .option('--evidence <id>', 'an exhibit that shows it, such as E-09 (repeatable)', collect)
    .option(...YES)
    .option('--json <file>', 'support of the area, one or a list, as JSON in the keys of plan.yaml; - reads a pipe')
    .addHelpText(
      'after',
      examples([
        'support A2',
        'support A2 "Written list of environments" --promised 2022-01-31 --due 2022-02-11',
        'support A2 "written list" --evidence E-09 --delivered yesterday',
      ]),
    )
    .action(async (area: string | undefined, words: string[], flags: Flags, command: Command) => {
      const text = words.join(' ').trim()
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      if (area !== undefined) return done(await withArea(context, command, { dir, area, text }, flags))
      if (!canAsk(command) || flags.json !== undefined)
        throw new UserError('say which area, such as: onrecord support A2; or: onrecord support A2 "what was promised"')
      const { askSupport } = await import('./support-questions.ts')
      const asked = await askSupport(terminal, dir)
      await orTextBack(terminal, asked.text, async () =>
        done(await withArea(context, command, { dir, ...asked }, { ...flags, ...asked.flags })),
      )
    })
}

type Typed = { readonly dir: string; readonly area: string; readonly text: string }

async function withArea(context: Context, command: Command, { dir, area, text }: Typed, flags: Flags): Promise<number> {
  const { terminal } = context
  const { addSupport, delivered, listSupport } = await import('../commands/support.ts')
  if (flags.json !== undefined) {
    jsonAlone(text, flags)
    const given = await fromJson(terminal, flags.json)
    await lookOver(context, command, { values: given })
    return addSupport(terminal, dir, area, given)
  }
  const evidence = flags.evidence === undefined ? {} : { evidence: [...flags.evidence] }
  if (flags.delivered !== undefined) {
    refuseBoth(flags)
    const day = flags.delivered === true ? undefined : await typedDateFrom(terminal, flags.delivered)
    return delivered(terminal, dir, area, { which: text === '' ? undefined : text, delivered_on: day, ...evidence })
  }
  if (text !== '') {
    const row = {
      text,
      ...(flags.promised === undefined ? {} : { promised_on: await typedDateFrom(terminal, flags.promised) }),
      ...(flags.due === undefined ? {} : { due_on: await typedDateFrom(terminal, flags.due, 'future') }),
      ...evidence,
    }
    await lookOver(context, command, { values: row })
    return addSupport(terminal, dir, area, [row])
  }
  const flag = Object.keys(flags).find((key) => key !== 'yes')
  if (flag !== undefined)
    throw new UserError(`--${flag} needs what was promised: onrecord support ${area} "…" --${flag} …`)
  return listSupport(terminal, dir, area)
}

function refuseBoth({ promised, due }: Flags): void {
  if (promised === undefined && due === undefined) return
  throw new UserError('--delivered is for support that was noted already; leave it out, or --promised and --due')
}

async function fromJson(terminal: Terminal, typed: string): Promise<Support[]> {
  const [{ jsonText }, { valuesFromJson }, { planSchema }] = await Promise.all([
    import('./json-input.ts'),
    import('../record/json-entry.ts'),
    import('../record/schema/plan.ts'),
  ])
  return valuesFromJson(await jsonText(terminal, typed), planSchema.shape.areas.element.shape.support.unwrap().element)
}
