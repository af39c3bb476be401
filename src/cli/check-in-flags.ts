/** The options of `check-in`, and what they give as it was typed. */
import { type Command, Option } from 'commander'
import { collect } from './context.ts'

export const RECAP_REPLIES = ['none', 'agreed', 'corrected', 'disputed'] as const
const REPRESENTATIONS = ['requested', 'granted', 'refused'] as const

/** What `check-in` takes from the command line, as it was typed. */
export type CheckInFlags = {
  readonly held?: boolean
  readonly scheduled?: boolean
  readonly missed?: string
  readonly rating?: readonly string[]
  readonly self?: readonly string[]
  readonly said?: readonly string[]
  readonly attendee?: readonly string[]
  readonly action?: readonly string[]
  readonly topic?: string
  readonly final?: boolean
  readonly investigatory?: boolean
  readonly representation?: string
  readonly reason?: string
  readonly requested?: string
  readonly notice?: string
  readonly movedTo?: string
  readonly recapSent?: string
  readonly recapReply?: string
  readonly correction?: string
  readonly recapEvidence?: readonly string[]
  readonly second?: boolean
}

/** With those that do something of their own. */
export type EveryFlag = CheckInFlags & {
  readonly done?: readonly string[]
  readonly on?: string
  readonly schedule?: boolean
  readonly from?: string
  readonly json?: string
  readonly yes?: boolean
}

/** How it went. */
export function addOutcome(command: Command): void {
  command
    .option('--held', 'it took place; goes without saying with --rating, --said or --action')
    .option(
      '--missed <how>',
      'it did not: cancelled, refused, no-show, no-answer, rescheduled; by you: cancelled-by-me, my-no-show',
    )
    .option('--scheduled', 'it was only set; goes without saying for a day to come')
    .option('--reason <words>', 'the reason given, in the words that were used')
    .option('--moved-to <date>', 'the new day, which is set as well')
    .option('--notice <time>', 'when you wrote that it did not take place, such as "today 16:00"')
    .option('--self <area=rating>', 'your own view, A1=met (repeatable)', collect)
    .option(
      '--rating <area=rating>',
      "the manager's, A1=met, partially_met, not_met or not_assessed (repeatable)",
      collect,
    )
    .option('--said <words>', 'exact words, as "who: words" (repeatable)', collect)
    .option('--action <text>', 'something to be done, or "who: what" with an id from people.yaml (repeatable)', collect)
    .option('--attendee <id>', 'who was there (repeatable)', collect)
    .option('--topic <text>', 'what to ask the manager about, something that they are good at')
    .option('--requested <date>', 'when you had asked for it')
    .option('--final', 'it is the last one of the plan')
    .option('--investigatory', 'it was announced as part of an investigation')
    .addOption(
      new Option('--representation <answer>', 'you asked for a representative, and the answer').choices(
        REPRESENTATIONS,
      ),
    )
    .option('--second', 'another one on a day that has one already')
}

/** What comes after it, and several at once. */
export function addLater(command: Command): void {
  command
    .option('--recap-sent <time>', 'when you sent what was said and agreed, such as today')
    .addOption(new Option('--recap-reply <reply>', 'what came back').choices(RECAP_REPLIES))
    .option('--correction <words>', 'what the reply corrects')
    .option('--recap-evidence <id>', 'the exhibit that is the recap or its reply, such as E-07 (repeatable)', collect)
    .option('--done <item>', 'an action item is done: its words, or its number (repeatable)', collect)
    .option('--on <date>', 'when it was done (else today)')
    .option('--schedule', 'set every check-in of the plan to its end')
    .option('--from <date>', 'with --schedule: from this day on (else today)')
    .option('--json <file>', 'check-ins as `show --json` prints them, one or a list; - reads them from a pipe')
}
