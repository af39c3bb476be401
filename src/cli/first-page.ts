/** The first page of `--help`: the commands in their groups, with a line each, and examples. */
import { type Command, Help } from 'commander'
import { wrapped } from '../wrapped-text.ts'
import { examples } from './context.ts'
import { GROUPS, TOPICS } from './groups.ts'

/** Of the oldest terminals, and of most that are opened today. */
const WIDTH = 80

function toRead(): string {
  const topics = Object.keys(TOPICS)
    .join(', ')
    .replace(/, (?=\w+$)/, ' or ')
  return `To read: onrecord help ${topics}`
}

/** Makes the program's own help that page. */
export function withFirstPage(program: Command): void {
  program
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (command) => command.name(), visibleCommands, groupItems, formatItemList })
    .addHelpText('after', `\n${wrapped(toRead(), WIDTH).join('\n')}`)
    .addHelpText(
      'after',
      examples(['demo', 'log "Asked for the list of environments" --area A2', 'status', 'render rebuttal --for hr']),
    )
}

/** In the order of the groups; a command that stands in none comes last. */
function visibleCommands(program: Command): Command[] {
  const order = Object.values(GROUPS).flatMap((lines) => Object.keys(lines))
  const place = (command: Command): number => (order.indexOf(command.name()) + order.length + 1) % (order.length + 1)
  return new Help().visibleCommands(program).sort((a, b) => place(a) - place(b))
}

/** Groups in the order of what is in them; the parser takes the order in which commands were described to it. */
function groupItems<T>(_: readonly T[], visible: readonly T[], groupFor: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of visible) groups.set(groupFor(item), [...(groups.get(groupFor(item)) ?? []), item])
  return groups
}

/** The groups of commands follow each other without a line between, so that all of it fits on a screen. */
function formatItemList(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return []
  return [heading, ...items, ...(Object.hasOwn(GROUPS, heading) ? [] : [''])]
}
