/** `help`, and the first page of `--help`. */
import type { Command } from 'commander'
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'
import { GROUPS, TOPICS } from './groups.ts'

type Topic = keyof typeof TOPICS

function isTopic(text: string): text is Topic {
  return Object.hasOwn(TOPICS, text)
}

export function addHelp(context: Context): void {
  const { program, terminal, describe, done } = context
  program
    .command('help')
    .description('this list, the help of a command, a page to read, or a rule')
    .argument('[topic]', `a command, a rule such as PQ-05 or T-07, or ${Object.keys(TOPICS).join(', ')}`)
    .addHelpText('after', `\nPages:\n${topicLines()}\n${examples(['help', 'help log', 'help week', 'help PQ-05'])}`)
    .action(async (typed: string | undefined, _: unknown, command: Command) => {
      if (typed === undefined) return program.outputHelp()
      const described = await describe(typed)
      if (described !== undefined) return described.outputHelp()
      if (RULE.test(typed)) return done(await aboutRule(context, command, typed))
      if (!isTopic(typed)) throw new UserError(await unknown(typed))
      if (typed === 'rules') {
        const { helpRules } = await import('../commands/audit-list.ts')
        return done(helpRules(terminal))
      }
      const { help } = await import('../commands/help.ts')
      done(help(terminal, typed))
    })
}

/** The name of a rule as somebody types it: those of the audit, and of the tone. */
const RULE = /^(?:pq|rw|t)[-_ ]?\d+$/i

async function aboutRule({ terminal, dirOf }: Context, command: Command, named: string): Promise<number> {
  if (/^t/i.test(named)) {
    const { helpTone } = await import('../commands/audit-list.ts')
    return helpTone(terminal, named)
  }
  const [{ explain }, { recordOrNone }, { today }] = await Promise.all([
    import('../commands/audit-explain.ts'),
    import('./audit.ts'),
    import('./today.ts'),
  ])
  const day = await today(terminal, undefined)
  return await explain(terminal, recordOrNone(command, dirOf), { named, day, asJson: false })
}

async function unknown(typed: string): Promise<string> {
  const { nearest } = await import('../record/nearest.ts')
  const near = nearest(typed, [...Object.keys(TOPICS), ...Object.values(GROUPS).flatMap((lines) => Object.keys(lines))])
  const remedy = near === undefined ? 'onrecord help lists what there is' : `did you mean "${near}"?`
  return `there is no command and no page "${typed}"; ${remedy}`
}

function topicLines(): string {
  return Object.entries(TOPICS)
    .map(([name, about]) => `  ${name.padEnd(12)}${about}`)
    .join('\n')
}
