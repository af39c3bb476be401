/** The commands that write something down. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ABOUT, CONFIDENTIALITIES, EVIDENCE_KINDS, OBTAINED, SENSITIVITIES } from '../record/vocabulary.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { type Context, collect, examples } from './context.ts'

export function addWriteDown(context: Context): void {
  addLog(context)
  addCheckIn(context)
  addMeasure(context)
}

function addLog({ program, terminal, dirOf, done }: Context): void {
  program
    .command('log')
    .description('write down something that happened or that exists, and print its id')
    .argument('<text...>', 'what happened; the first line is the title, the rest the detail; - reads it from a pipe')
    .option('--on <date>', 'when it happened: 2022-02-11, 2022-02, unknown (else today)')
    .addOption(new Option('--kind <kind>', 'what it is').choices(EVIDENCE_KINDS).default('note'))
    .option('--title <text>', 'a title of its own; the text is then the detail')
    .option('--area <id>', 'the area of the plan, such as A1 (repeatable)', collect)
    .option('--allegation <id>', 'the allegation, such as AL-2 (repeatable)', collect)
    .option('--attach <file>', 'a file to keep with it, byte for byte (repeatable)', collect)
    .option('--describe-only', 'you have seen it and copy nothing')
    .addOption(new Option('--obtained <how>', 'how you got it').choices(OBTAINED))
    .option('--from <person>', 'who wrote it, an id from people.yaml')
    .option('--person <id>', 'who it is about or who was there (repeatable)', collect)
    .option('--quote <words>', 'exact words, as "who: words" (repeatable)', collect)
    .addOption(
      new Option('--sensitivity <class>', 'health and family stay out of what a manager or HR gets').choices(
        SENSITIVITIES,
      ),
    )
    .addOption(new Option('--confidentiality <class>', 'how confidential it is').choices(CONFIDENTIALITIES))
    .addOption(
      new Option('--about <class>', 'what the text alone does not show (repeatable)')
        .choices(ABOUT)
        .argParser(oneOfAbout),
    )
    .addHelpText(
      'after',
      examples([
        'log "Showed Marisol the commits" --on 2022-02-02 --allegation AL-2',
        'log "Mail confirming it" --kind email --attach mail.eml',
        'log - < note.txt',
      ]),
    )
    .action(async (words: string[], flags: object, command: Command) => {
      const text = words.join(' ')
      const dir = dirOrTextBack(terminal, text, () => dirOf(command))
      const { log } = await import('../commands/log.ts')
      done(log(terminal, dir, text, flags))
    })
}

/** What was typed is printed back when there is nowhere to put it. */
function dirOrTextBack(terminal: Terminal, text: string, find: () => string): string {
  try {
    return find()
  } catch (cause) {
    if (cause instanceof UserError && text !== '-') terminal.note(`your text, so that it is not lost:\n${text}`)
    throw cause
  }
}

function oneOfAbout(value: string, before: readonly string[] | undefined): string[] {
  if (!ABOUT.some((each) => each === value)) throw new InvalidArgumentError(`Allowed choices are ${ABOUT.join(', ')}.`)
  return collect(value, before)
}

function addCheckIn({ program, terminal, dirOf, done }: Context): void {
  program
    .command('check-in')
    .description('write down a check-in, held or not, or complete the one that was scheduled; prints its id')
    .argument('[date]', 'the day for which it was set, such as 2022-02-11 (else today)')
    .option('--held', 'it took place; goes without saying with --rating, --said or --action')
    .option('--missed <how>', 'it did not: cancelled, refused, no-show, no-answer; by you: cancelled-by-me, my-no-show')
    .option('--rating <area=rating>', 'A1=met, partially_met, not_met or not_assessed (repeatable)', collect)
    .option('--attendee <id>', 'who was there (repeatable)', collect)
    .option('--said <words>', 'exact words, as "who: words" (repeatable)', collect)
    .option('--action <text>', 'something to be done, or "who: what" with an id from people.yaml (repeatable)', collect)
    .option('--reason <words>', 'the reason given, in the words that were used')
    .option('--requested <date>', 'when you had asked for it')
    .option('--second', 'another one on a day that has one already')
    .addHelpText(
      'after',
      examples([
        'check-in 2022-04-08',
        'check-in 2022-04-08 --held --rating A1=met --said "marisol: Good."',
        'check-in 2022-04-08 --action "katrin: send the roster"',
        'check-in 2022-04-08 --missed cancelled --reason "out of office"',
        'check-in 2022-04-08 --second --missed no-show',
      ]),
    )
    .action(async (date: string | undefined, flags: object, command: Command) => {
      const { checkIn } = await import('../commands/check-in.ts')
      done(checkIn(terminal, dirOf(command), date, flags))
    })
}

function addMeasure({ program, terminal, dirOf, done }: Context): void {
  program
    .command('measure')
    .description('add a reading to a measure, for the week that ends on Friday; prints the id of the measure')
    .argument('<id>', 'the measure, such as M1')
    .argument('<value>', 'a number such as 4.5, or a part of a whole such as 13/16; 0/0 when there was none')
    .option('--week <date>', 'a day of the week that it is for (else today)')
    .addHelpText('after', examples(['measure M1 13/16', 'measure M2 0 --week 2022-04-08']))
    .action(async (id: string, value: string, { week }: { week?: string }, command: Command) => {
      const { measure } = await import('../commands/measure.ts')
      done(measure(terminal, dirOf(command), { id, value, week }))
    })
}
