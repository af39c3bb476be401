/** `help`, and the first page of `--help`. */
import { UserError } from '../user-error.ts'
import { type Context, examples } from './context.ts'
import { GROUPS, TOPICS } from './groups.ts'

type Topic = keyof typeof TOPICS

function isTopic(text: string): text is Topic {
  return Object.hasOwn(TOPICS, text)
}

export function addHelp({ program, terminal, describe, done }: Context): void {
  program
    .command('help')
    .description('this list, the help of a command, or a page to read')
    .argument('[topic]', `a command, or ${Object.keys(TOPICS).join(', ')}`)
    .addHelpText('after', `\nPages:\n${topicLines()}\n${examples(['help', 'help log', 'help week'])}`)
    .action(async (typed: string | undefined) => {
      if (typed === undefined) return program.outputHelp()
      const command = await describe(typed)
      if (command !== undefined) return command.outputHelp()
      if (!isTopic(typed)) throw new UserError(await unknown(typed))
      const { help } = await import('../commands/help.ts')
      done(help(terminal, typed))
    })
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
