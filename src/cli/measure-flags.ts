/** The options of `measure`, and what they give as it was typed. */
import { type Command, Option } from 'commander'
import { collect, YES } from './context.ts'

export const FORMS = ['ratio', 'count', 'mean', 'stages'] as const
export const SOURCES = ['plan', 'proposed_by_employee', 'policy', 'none'] as const
export const CONTROLS = ['within', 'partial', 'outside'] as const

/** Of a new measure. */
export type NewFlags = {
  readonly area?: string | undefined
  readonly form?: string | undefined
  readonly stages?: string | undefined
  readonly cumulative?: boolean | undefined
  readonly target?: string | undefined
  readonly unit?: string | undefined
  readonly definition?: string | undefined
  readonly source?: string | undefined
  readonly control?: string | undefined
}

export type MeasureFlags = NewFlags & {
  readonly week?: string
  readonly correct?: boolean
  readonly note?: string
  readonly evidence?: readonly string[]
  readonly new?: string
  readonly json?: string
}

export function addReadingOptions(command: Command): void {
  command
    .option('--week <date>', 'a day of the week that it is for, such as "last friday" (else today)')
    .option('--correct', 'the week has a reading, and this is the right value; the old one is kept as a dated line')
    .option('--note <text>', 'a word about this reading')
    .option('--evidence <id>', 'the exhibit that shows it, such as E-07 (repeatable)', collect)
    .option(...YES)
    .option('--json <file>', 'readings of the measure, or without an id new measures; one or a list; - reads a pipe')
}

export function addNewOptions(command: Command): void {
  command
    .option('--new <name>', 'make a new measure, such as "Tickets answered within 4 hours"')
    .addOption(
      new Option('--form <form>', '13/16 is a ratio, 4 a count, 4.5 on average a mean, 40/12/5 stages').choices(FORMS),
    )
    .option('--stages <names>', 'the stages in their order, such as "Calls, Meetings, Offers"')
    .option('--cumulative', 'each reading is the total so far: its target is for the end, not for a week')
    .option('--area <id>', 'the area of the plan that it is about, such as A1')
    .option('--definition <text>', 'what is counted, out of what, and what is left out')
    .option('--target <target>', 'such as ">= 95"; a target of the plan itself is left out, with --source plan')
    .option('--unit <unit>', 'percent, hours and so on')
    .addOption(new Option('--source <source>', 'whose target it is').choices(SOURCES))
    .addOption(new Option('--control <control>', 'how far it is in your hands').choices(CONTROLS))
}
