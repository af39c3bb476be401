/** A reading, asked on the terminal. */
import { exampleOf, figures } from '../commands/measure-words.ts'
import { interviewOn } from '../interview.ts'
import { BACK, type Prompts, SKIPPED } from '../prompts.ts'
import { addDays, type Day, dayOf, instantOf, isWeekend, onOrAfter } from '../record/dates.ts'
import { resolveId } from '../record/known-ids.ts'
import { loadRecord } from '../record/load.ts'
import { stagesOf } from '../record/measures.ts'
import type { Metric, Reading } from '../record/schema/metric.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { typedReading } from './measure-values.ts'
import { inTurn, type Question } from './questions.ts'

type Asked = {
  readonly id: string
  readonly value: Reading['value']
  readonly note: string | undefined
}

/** So many readings are shown before the new one is asked for. */
const SHOWN = 4

type Known = { readonly id: string | undefined; readonly week: Day | undefined; readonly isCorrection: boolean }

/** Asks which measure, unless `id` says it, and for its reading of the week. Undefined when none was given. */
export async function askReading(terminal: Terminal, dir: string, known: Known): Promise<Asked | undefined> {
  const prompts = interviewOn(terminal)
  const { metrics } = loadRecord(dir).record
  if (metrics.length === 0)
    throw new UserError('there is no measure yet; make one with: onrecord measure --new "what is counted"')
  let metric = known.id === undefined ? undefined : metricOf(metrics, resolveId(dir, 'metrics', known.id))
  let value: Reading['value'] | undefined
  let note: string | undefined
  const which: Question = async () => {
    const id = await prompts.choice(
      'Which measure is it?',
      metrics.map(({ id, name }) => ({ value: id, name: `${id}  ${name}` })),
      [],
    )
    metric = typeof id === 'symbol' ? undefined : metricOf(metrics, id)
    return id
  }
  const reading: Question = async () => {
    if (metric === undefined) return SKIPPED
    const week = weekOf(terminal, known.week)
    showLast(terminal, metric, { week, isCorrection: known.isCorrection })
    const answer = await askValue(prompts, metric, week)
    value = typeof answer === 'symbol' ? undefined : typedReading(answer)
    return answer
  }
  const word: Question = async () => {
    if (value === undefined) return SKIPPED
    const answer = await prompts.text({ question: `A word about ${metric?.id ?? 'it'}? (Enter: none)` })
    if (answer !== BACK) note = answer === SKIPPED ? undefined : answer
    return answer
  }
  await inTurn(terminal, [...(metric === undefined ? [which] : []), reading, word])
  return metric === undefined || value === undefined ? undefined : { id: metric.id, value, note }
}

function metricOf(metrics: readonly Metric[], id: string): Metric {
  const metric = metrics.find((each) => each.id === id)
  if (metric === undefined)
    throw new UserError(`metrics/${id}.yaml has a fault and was not touched; see: onrecord check`)
  return metric
}

/** The Friday that ends the week of the day; at a weekend without a day, the one that has just been. */
function weekOf(terminal: Terminal, week: Day | undefined): Day {
  if (week !== undefined) return onOrAfter(week, 'friday')
  const today = dayOf(instantOf(terminal.clock()))
  return onOrAfter(isWeekend(today) ? addDays(today, -2) : today, 'friday')
}

type Week = { readonly week: Day; readonly isCorrection: boolean }

/** The last readings, so that nobody has to look them up; a second one for a week is not asked for. */
function showLast(terminal: Terminal, { id, name, readings = [] }: Metric, { week, isCorrection }: Week): void {
  const valid = readings.filter(({ withdrawn }) => withdrawn === undefined)
  if (!isCorrection && valid.some(({ week_ending }) => week_ending === week))
    throw new UserError(
      `${id} has a reading for the week ending ${week} already; to correct it: onrecord measure ${id} --week ${week} --correct`,
    )
  terminal.note(`${id}  ${name}`)
  for (const reading of valid.slice(-SHOWN))
    terminal.note(`  week ending ${reading.week_ending}: ${figures(reading.value)}`)
}

async function askValue(prompts: Prompts, metric: Metric, week: Day): Promise<string | symbol> {
  const example = `such as ${exampleOf(metric)}`
  const parts = metric.form === 'ratio' ? 'a part of a whole' : 'a number'
  const what = metric.form === 'stages' ? (metric.stages ?? []).join(', ') : parts
  return await prompts.text({
    question: `${metric.id}, week ending ${week} (${what}, ${example})`,
    fault: (typed) => faultOf(typed, metric),
  })
}

function faultOf(typed: string, { form, stages = [] }: Metric): string | undefined {
  const isRatio = form === 'ratio'
  try {
    const value = typedReading(typed)
    if (form === 'stages' || stagesOf(value) !== undefined)
      return stagesOf(value)?.length === stages.length
        ? undefined
        : `write a number for each of ${stages.length} stages`
    if (form === 'count' && typeof value === 'number' && !(Number.isInteger(value) && value >= 0))
      return 'it is a count; write a whole number from 0'
    if (Array.isArray(value) === isRatio) return undefined
    return isRatio ? 'write its parts, such as 13/16' : 'write one number, such as 4'
  } catch (cause) {
    if (cause instanceof UserError) return cause.message
    throw cause
  }
}
