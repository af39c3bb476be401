import type { Command } from 'commander'
import { type Context, examples } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { addNewOptions, addReadingOptions, type MeasureFlags } from './measure-flags.ts'
import { orTextBack } from './text-back.ts'
import { typedDayFrom } from './typed-date.ts'

export function addMeasure(context: Context): void {
  const { program, terminal, dirOf, done } = context
  const command = program
    .command('measure')
    .description('add a reading to a measure, for the week that ends on Friday, or make a new measure; prints its id')
    .argument('[id]', 'the measure, such as M1')
    .argument('[value]', 'a number such as 4.5, or a part of a whole such as 13/16; 0/0 when there was none')
  addReadingOptions(command)
  addNewOptions(command)
  command
    .addHelpText(
      'after',
      examples([
        'measure M1 13/16',
        'measure M2 0 --week 2022-04-08 --note "office closed on Monday"',
        'measure M1 14/16 --week 2022-04-08 --correct',
        'measure M1 --json readings.json',
        'measure --new "Tickets without error" --form ratio --target ">= 95"',
      ]),
    )
    .action(async (id: string | undefined, value: string | undefined, flags: MeasureFlags, command: Command) => {
      const text = [flags.new, flags.definition, flags.note].filter((each) => each !== undefined).join('\n')
      const dir = orTextBack(terminal, text, () => dirOf(command))
      done(await measureFrom(context, command, { dir, id, value, flags }))
    })
}

type Typed = {
  readonly dir: string
  readonly id: string | undefined
  readonly value: string | undefined
  readonly flags: MeasureFlags
}

async function measureFrom(context: Context, command: Command, typed: Typed): Promise<number> {
  const { terminal } = context
  const { dir, id, value, flags } = typed
  const { refuseMixed } = await import('./measure-mixed.ts')
  refuseMixed(typed)
  if (flags.json !== undefined) return await fromJson(context, typed, flags.json)
  if (flags.new !== undefined) return await newFrom(context, command, { ...typed, name: flags.new })
  const { measure } = await import('../commands/measure.ts')
  const week = flags.week === undefined ? undefined : await typedDayFrom(terminal, flags.week, 'past')
  const given = { week, isCorrection: flags.correct === true }
  if (id !== undefined && value !== undefined) {
    const { typedReading } = await import('./measure-values.ts')
    const reading = { value: typedReading(value), note: flags.note, evidence: flags.evidence }
    return measure(terminal, dir, { id, ...given, readings: [reading] })
  }
  if (!context.canAsk(command)) throw await missing(id)
  const { askReading } = await import('./measure-questions.ts')
  const asked = await askReading(terminal, dir, { id, ...given })
  if (asked !== undefined) {
    const reading = { value: asked.value, note: asked.note ?? flags.note, evidence: flags.evidence }
    return measure(terminal, dir, { ...given, id: asked.id, readings: [reading] })
  }
  terminal.note('nothing was written')
  return 0
}

async function missing(id: string | undefined): Promise<Error> {
  const { UserError } = await import('../user-error.ts')
  return new UserError(
    id === undefined
      ? 'say which measure and its value, such as: onrecord measure M1 13/16'
      : `say the value, such as: onrecord measure ${id} 13/16`,
  )
}

async function newFrom(
  context: Context,
  command: Command,
  { dir, name, flags }: Typed & { readonly name: string },
): Promise<number> {
  const { terminal } = context
  const { newMeasure } = await import('./measure-values.ts')
  const { makeMeasures } = await import('../commands/measure-new.ts')
  if (flags.form !== undefined || !context.canAsk(command))
    return makeMeasures(terminal, dir, [newMeasure(name, flags)])
  const { askNewMeasure } = await import('./measure-new-questions.ts')
  return makeMeasures(terminal, dir, [newMeasure(name, await askNewMeasure(terminal, dir, flags))])
}

async function fromJson({ terminal }: Context, { dir, id, value, flags }: Typed, json: string): Promise<number> {
  const { correct, ...others } = flags
  jsonAlone(value ?? '', others)
  const { jsonText } = await import('./json-input.ts')
  const { valuesFromJson } = await import('../record/json-entry.ts')
  const { newMetricSchema, readingSchema } = await import('../record/schema/metric.ts')
  if (id === undefined) {
    const { makeMeasures } = await import('../commands/measure-new.ts')
    return makeMeasures(terminal, dir, valuesFromJson(jsonText(terminal, json), newMetricSchema))
  }
  const { measure } = await import('../commands/measure.ts')
  const readings = valuesFromJson(jsonText(terminal, json), readingSchema)
  return measure(terminal, dir, { id, week: undefined, isCorrection: correct === true, readings })
}
