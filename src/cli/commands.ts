/** Where each command is described. Only the one that was typed is loaded: the others are a name and a line of help. */
import type { Command } from 'commander'
import { UserError } from '../user-error.ts'
import type { Context } from './context.ts'
import { GROUPS } from './groups.ts'
import { offerNearWords } from './near-words.ts'

type Describe = (context: Context) => void

const COMMANDS: Readonly<Record<string, () => Promise<Describe>>> = {
  init: async () => (await import('./init.ts')).addInit,
  demo: async () => (await import('./demo.ts')).addDemo,
  log: async () => (await import('./log.ts')).addLog,
  'check-in': async () => (await import('./check-in.ts')).addCheckIn,
  measure: async () => (await import('./measure.ts')).addMeasure,
  ask: async () => (await import('./ask.ts')).addAsk,
  answered: async () => (await import('./answered.ts')).addAnswered,
  allegation: async () => (await import('./allegation.ts')).addAllegation,
  reply: async () => (await import('./reply.ts')).addReply,
  amend: async () => (await import('./amend.ts')).addAmend,
  support: async () => (await import('./support.ts')).addSupport,
  person: async () => (await import('./person.ts')).addPerson,
  set: async () => (await import('./set.ts')).addSet,
  attach: async () => (await import('./attach.ts')).addAttach,
  correct: async () => (await import('./correct.ts')).addCorrect,
  withdraw: async () => (await import('./withdraw.ts')).addWithdraw,
  undo: async () => (await import('./undo.ts')).addUndo,
  redo: async () => (await import('./undo.ts')).addRedo,
  status: async () => (await import('./status.ts')).addStatus,
  plan: async () => (await import('./plan.ts')).addPlan,
  list: async () => (await import('./list.ts')).addList,
  show: async () => (await import('./show.ts')).addShow,
  find: async () => (await import('./find.ts')).addFind,
  check: async () => (await import('./check.ts')).addCheck,
  audit: async () => (await import('./audit.ts')).addAudit,
  tone: async () => (await import('./tone.ts')).addTone,
  render: async () => (await import('./render.ts')).addRender,
  packet: async () => (await import('./packet.ts')).addPacket,
  sent: async () => (await import('./sent.ts')).addSent,
  templates: async () => (await import('./templates.ts')).addTemplates,
  calendar: async () => (await import('./calendar.ts')).addCalendar,
  export: async () => (await import('./export.ts')).addExport,
  import: async () => (await import('./import.ts')).addImport,
  completion: async () => (await import('./completion.ts')).addCompletion,
  complete: async () => (await import('./completion.ts')).addComplete,
  help: async () => (await import('./help.ts')).addHelp,
}

/** Adds every command by its name and its line of help. */
export function addNames(program: Command): void {
  for (const [heading, lines] of Object.entries(GROUPS))
    for (const [name, summary] of Object.entries(lines)) program.command(name).helpGroup(heading).summary(summary)
}

/** Describes a command whole, in place of its name. Undefined when there is none. */
export async function described(context: Context, name: string): Promise<Command | undefined> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) return undefined
  const add = await load()
  const { commands } = context.program
  const place = commands.findIndex((each) => each.name() === name)
  const [named] = place === -1 ? [] : takeOut(commands, place)
  add(context)
  const command = commands.at(-1)
  if (named !== undefined) command?.helpGroup(named.helpGroup()).summary(named.summary())
  if (command !== undefined) {
    offerNearWords(command)
    takeValuesOnce(command)
  }
  // A command takes the hint of the program over when it is made; its own help says more.
  return command?.showHelpAfterError(`(onrecord ${name} --help says how it is used)`)
}

/**
 * Of two values for one option the parser keeps the last without a word: here the second is a UserError. Options that gather
 * values, or read them in a way of their own, go on doing so.
 */
export function takeValuesOnce(command: Command): void {
  for (const option of command.options) {
    const { parseArg, argChoices } = option
    if (option.isBoolean() || option.variadic || (parseArg !== undefined && argChoices === undefined)) continue
    option.argParser((typed: string, before: unknown) => {
      const value: unknown = parseArg === undefined ? typed : parseArg(typed, before)
      if (!Array.isArray(value) && command.getOptionValueSource(option.attributeName()) === 'cli')
        throw new UserError(`${option.long ?? option.short} was given twice; leave one of the two out`)
      return value
    })
  }
}

/** The parser has no way to take a command away; its list is the one that it looks names up in. */
function takeOut(commands: readonly Command[], place: number): Command[] {
  return Array.isArray(commands) ? commands.splice(place, 1) : []
}

/** The names of all of them. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS)
