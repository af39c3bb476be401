import type { Command } from 'commander'
import { UserError } from '../user-error.ts'
import { addLater, addOutcome, type EveryFlag } from './check-in-flags.ts'
import { refuseMixed } from './check-in-mixed.ts'
import { type Context, examples, YES } from './context.ts'
import { jsonAlone } from './json-alone.ts'
import { lookOver } from './private-look.ts'
import { orTextBack } from './text-back.ts'
import { typedDayFrom } from './typed-date.ts'

export function addCheckIn(context: Context): void {
  const { program, terminal, dirOf, done } = context
  const command = program
    .command('check-in')
    .description('write down a check-in, held or not, or add to one that is there; prints its id')
    .argument('[date]', 'the day for which it was set, such as 2022-02-11 or friday (else today)')
  addOutcome(command)
  addLater(command)
  command
    .option(...YES)
    .addHelpText(
      'after',
      examples([
        'check-in 2022-04-08',
        'check-in 2022-04-01 --scheduled',
        'check-in --schedule',
        'check-in 2022-04-08 --rating A1=met --said "marisol: Good."',
        'check-in 2022-04-08 --action "katrin: send the roster"',
        'check-in 2022-04-08 --missed cancelled --reason "out of office"',
        'check-in 2022-04-08 --missed rescheduled --moved-to 2022-04-11',
        'check-in 2022-04-08 --self A1=met --self A2=partially_met',
        'check-in 2022-04-08 --recap-sent today',
        'check-in 2022-04-08 --recap-reply agreed',
        'check-in 2022-04-08 --done "send the roster"',
        'check-in 2022-04-08 --second --missed no-show',
      ]),
    )
    .action(async (date: string | undefined, flags: EveryFlag, command: Command) => {
      const typed = [flags.reason, ...(flags.said ?? []), ...(flags.action ?? []), flags.correction]
      const text = typed.filter((each) => each !== undefined).join('\n')
      done(
        await checkInFrom(context, {
          dir: await orTextBack(terminal, text, () => dirOf(command)),
          date,
          flags,
          command,
        }),
      )
    })
}

type Typed = {
  readonly dir: string
  readonly date: string | undefined
  readonly flags: EveryFlag
  readonly command: Command
}

async function checkInFrom(context: Context, { dir, date, flags, command }: Typed): Promise<number> {
  const { terminal } = context
  if (flags.json !== undefined) return await fromJson(context, dir, { date, json: flags.json, flags, command })
  const { schedule, done, on, from, second, yes: _, ...values } = flags
  refuseMixed(date, flags)
  if (schedule === true) {
    const { scheduleCheckIns } = await import('../commands/check-in-schedule.ts')
    const first = from === undefined ? undefined : await typedDayFrom(terminal, from, 'future')
    return scheduleCheckIns(terminal, dir, first)
  }
  const { scheduled, ...told } = values
  const isOnlySet = Object.keys(told).length === 0 && done === undefined
  const mayAsk = isOnlySet && scheduled !== true && second !== true && context.canAsk(command)
  if (date === undefined && isOnlySet && scheduled !== true && !mayAsk) throw nothingSaid()
  const { day, id } = await dayTyped(context, date, isOnlySet)
  if (done !== undefined) {
    const { checkInDone } = await import('../commands/check-in-done.ts')
    return checkInDone(terminal, dir, { id: id ?? day, items: done, on: await dayOrToday(context, on) })
  }
  const { checkIn } = await import('../commands/check-in.ts')
  const { checkInValues } = await import('./check-in-values.ts')
  if (!mayAsk) {
    const request = { day, id, isSecond: second, values: await checkInValues(terminal, dir, values) }
    await lookOver(context, command, { values: request.values })
    return checkIn(terminal, dir, [request])
  }
  const { askCheckIn } = await import('./check-in-questions.ts')
  const request = await askCheckIn(terminal, dir, { day, id })
  if (request !== undefined) {
    await lookOver(context, command, { values: request.values })
    return checkIn(terminal, dir, [request])
  }
  terminal.note('nothing was written')
  return 0
}

function nothingSaid(): UserError {
  return new UserError(
    'say how the check-in of today went, with --held or --missed cancelled; or give the day for which one is set, such as: onrecord check-in friday',
  )
}

/** A day, or the id of one of several of a day: `2022-02-11-2`. What is only set is ahead, all else is past. */
async function dayTyped(
  context: Context,
  date: string | undefined,
  isOnlySet: boolean,
): Promise<{ readonly day: string; readonly id?: string }> {
  const [, day] = /^(\d{4}-\d{2}-\d{2})-\d+$/.exec(date ?? '') ?? []
  if (day !== undefined && date !== undefined)
    return { day: await typedDayFrom(context.terminal, day, 'past'), id: date }
  return { day: await dayOrToday(context, date, isOnlySet ? 'future' : 'past') }
}

async function dayOrToday(
  { terminal }: Context,
  typed: string | undefined,
  lean: 'past' | 'future' = 'past',
): Promise<string> {
  if (typed !== undefined) return await typedDayFrom(terminal, typed, lean)
  const { dayOf, instantOf } = await import('../record/dates.ts')
  return dayOf(instantOf(terminal.clock()))
}

type Json = {
  readonly date: string | undefined
  readonly json: string
  readonly flags: object
  readonly command: Command
}

async function fromJson(context: Context, dir: string, { date, json, flags, command }: Json): Promise<number> {
  const { terminal } = context
  jsonAlone(date ?? '', flags)
  const { jsonText } = await import('./json-input.ts')
  const { valuesFromJson } = await import('../record/json-entry.ts')
  const { shownCheckInSchema } = await import('../record/schema/check-in.ts')
  const { checkIn } = await import('../commands/check-in.ts')
  const all = valuesFromJson(await jsonText(terminal, json), shownCheckInSchema)
  await lookOver(context, command, { values: all })
  return checkIn(
    terminal,
    dir,
    // When it was written down is now, whatever another record says.
    all.map(({ id, scheduled_for: day, recorded: _, ...values }) => ({ day, id, values })),
  )
}
