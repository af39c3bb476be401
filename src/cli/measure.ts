import type { Command } from 'commander'
import { type Context, examples } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { addNewOptions, addReadingOptions, type MeasureFlags } from './measure-flags.ts'
import { lookOver } from './private-look.ts'
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
      const dir = await orTextBack(terminal, text, () => dirOf(command))
      done(await measureFrom(context, command, { dir, id, value, flags }))
    })
}

type Typed = {
  readonly dir: string
  readonly id: string | undefined
  readonly value: string | undefined
  readonly flags: MeasureFlags
}

/** Looks over what is about to be written. */
type Look = (values: unknown) => Promise<void>

async function measureFrom(context: Context, command: Command, typed: Typed): Promise<number> {
  const { terminal } = context
  const { dir, id, value, flags } = typed
  const { refuseMixed } = await import('./measure-mixed.ts')
  refuseMixed(typed)
  const look: Look = (values) => lookOver(context, command, { values })
  if (flags.json !== undefined) return await fromJson(context, look, typed, flags.json)
  if (flags.new !== undefined) return await newFrom(context, command, look, { ...typed, name: flags.new })
  const { measure } = await import('../commands/measure.ts')
  const week = flags.week === undefined ? undefined : await typedDayFrom(terminal, flags.week, 'past')
  const given = { week, isCorrection: flags.correct === true }
  if (id !== undefined && value !== undefined) {
    const { typedReading } = await import('./measure-values.ts')
    const reading = { value: typedReading(value), note: flags.note, evidence: flags.evidence }
    await look(reading)
    return measure(terminal, dir, { id, ...given, readings: [reading] })
  }
  if (!context.canAsk(command)) throw await missing(dir, id)
  const { askReading } = await import('./measure-questions.ts')
  const asked = await askReading(terminal, dir, { id, ...given })
  if (asked !== undefined) {
    const reading = { value: asked.value, note: asked.note ?? flags.note, evidence: flags.evidence }
    await look(reading)
    return measure(terminal, dir, { ...given, id: asked.id, readings: [reading] })
  }
  terminal.note('nothing was written')
  return 0
}

/** What is missing, with an example that can be typed: an id of the record, and a value of its form. */
async function missing(dir: string, typed: string | undefined): Promise<Error> {
  const [{ UserError }, { liveIds }, { resolveId }, { loadRecord }, { exampleOf }] = await Promise.all([
    import('../user-error.ts'),
    import('../record/live-ids.ts'),
    import('../record/known-ids.ts'),
    import('../record/load.ts'),
    import('../commands/measure-words.ts'),
  ])
  const [first] = await liveIds(dir, 'metrics', '')
  if (first === undefined)
    return new UserError(
      'there is no measure yet; make one with: onrecord measure --new "what is counted" --form count',
    )
  const isValue = typed !== undefined && /^[\d./,-]+$/.test(typed)
  const id = typed === undefined || isValue ? first.id : resolveId(dir, 'metrics', typed)
  const metric = loadRecord(dir).record.metrics.find((each) => each.id === id)
  const example = `onrecord measure ${id} ${isValue ? typed : exampleOf(metric ?? { form: undefined })}`
  if (isValue) return new UserError(`"${typed}" is a value; say which measure it is of: ${example}`)
  const what = typed === undefined ? 'which measure and its value' : 'the value'
  return new UserError(`say ${what}, such as: ${example}; what ${id} has so far: onrecord show ${id}`)
}

async function newFrom(
  context: Context,
  command: Command,
  look: Look,
  { dir, name, flags }: Typed & { readonly name: string },
): Promise<number> {
  const { terminal } = context
  const { newMeasure } = await import('./measure-values.ts')
  const { makeMeasures } = await import('../commands/measure-new.ts')
  const isWhole = flags.form !== undefined || !context.canAsk(command)
  const told = isWhole ? flags : await (await import('./measure-new-questions.ts')).askNewMeasure(terminal, dir, flags)
  const made = newMeasure(name, told)
  await look(made)
  return makeMeasures(terminal, dir, [made])
}

async function fromJson(
  { terminal }: Context,
  look: Look,
  { dir, id, value, flags }: Typed,
  json: string,
): Promise<number> {
  const { correct, ...others } = flags
  jsonAlone(value ?? '', others)
  const { jsonText } = await import('./json-input.ts')
  const { valuesFromJson } = await import('../record/json-entry.ts')
  const { newMetricSchema, readingSchema } = await import('../record/schema/metric.ts')
  if (id === undefined) {
    const { makeMeasures } = await import('../commands/measure-new.ts')
    const made = valuesFromJson(await jsonText(terminal, json), newMetricSchema)
    await look(made)
    return makeMeasures(terminal, dir, made)
  }
  const { measure } = await import('../commands/measure.ts')
  const readings = valuesFromJson(await jsonText(terminal, json), readingSchema)
  await look(readings)
  return measure(terminal, dir, { id, week: undefined, isCorrection: correct === true, readings })
}
