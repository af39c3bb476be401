import type { Command } from 'commander'
import type { Reminder } from '../commands/calendar-events.ts'
import { WEEKDAYS } from '../record/dates.ts'
import { quoted } from '../record/problem.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'

type Flags = {
  readonly reminder: string | boolean
  readonly words: string
  readonly out?: string
  readonly today?: string
  readonly json?: boolean
}

/** After work: nobody is reminded of it at work. */
const DEFAULT_REMINDER = 'friday 18:00'

export function addCalendar({ program, terminal, dirOf, done }: Context): void {
  program
    .command('calendar')
    .description('check-ins, deadlines and a weekly reminder as an .ics file for your own calendar; prints its path')
    .option('--reminder <when>', 'when to write down the week, in your own time', DEFAULT_REMINDER)
    .option('--no-reminder', 'without the weekly reminder')
    .option(
      '--words <plain|full>',
      'plain titles such as "Answer due", or what it is about and how it was counted',
      'plain',
    )
    .option('--out <file>', 'a file of your own outside the record, or - for stdout; documents/ when left out')
    .option('--today <date>', 'the day to look from, such as 2022-04-02')
    .option('--json', 'show what would be in it as JSON, and write nothing')
    .addHelpText(
      'after',
      examples([
        'calendar',
        'calendar --reminder "sunday 19:30"',
        'calendar --no-reminder --words full --out ~/my-days.ics',
        'calendar --json',
      ]),
    )
    .addHelpText(
      'after',
      '\nA later file changes what an earlier one brought, and adds nothing twice. Times are those of the place where you are.',
    )
    .action(async ({ reminder, words, out, today, json }: Flags, command: Command) => {
      if (words !== 'plain' && words !== 'full')
        throw new UserError(`--words takes plain or full, and was ${quoted(words)}`)
      const when = typeof reminder === 'string' ? reminderAt(terminal, reminder) : undefined
      const { calendar } = await import('../commands/calendar.ts')
      const { today: dayFrom } = await import('./today.ts')
      const day = await dayFrom(terminal, today)
      done(
        await calendar(terminal, dirOf(command), {
          day,
          reminder: when,
          isFull: words === 'full',
          out,
          asJson: json === true,
        }),
      )
    })
}

/** `friday 18:00`, `sun 7:30pm`. Throws a UserError when it is not a weekday and a time. */
function reminderAt(terminal: Terminal, typed: string): Reminder {
  const [, name = '', hours = '', minutes = '00', half] =
    /^([a-z]{3,9}?)s? +(\d{1,2})(?::(\d{2}))? ?(am|pm)?$/.exec(typed.trim().toLowerCase()) ?? []
  const weekday = WEEKDAYS.find((each) => each.startsWith(name))
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  if (
    name === '' ||
    weekday === undefined ||
    hour > 23 ||
    Number(minutes) > 59 ||
    (half !== undefined && Number(hours) > 12)
  )
    throw new UserError(`${quoted(typed)} is not a weekday and a time; write it as "friday 18:00"`)
  if (hour >= 9 && hour < 17 && weekday !== 'saturday' && weekday !== 'sunday')
    terminal.note('that is a usual time of work; write your own notes in your own time')
  return { weekday, at: `${String(hour).padStart(2, '0')}:${minutes}` }
}
