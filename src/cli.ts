/** The command line: the program, the one catch, the exit codes. Its commands are described in cli/, group by group. */
import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { addNames, COMMAND_NAMES, described, takeValuesOnce } from './cli/commands.ts'
import type { Context } from './cli/context.ts'
import { findRecord } from './cli/find-record.ts'
import { finishBegun } from './cli/finish-begun.ts'
import { withFirstPage } from './cli/first-page.ts'
import { TOPICS } from './cli/groups.ts'
import { insteadOf } from './cli/near-words.ts'
import { refusePlaceholders } from './record/placeholder.ts'
import { VERSION } from './record/version.ts'
import { explained } from './system-errors.ts'
import { makeTerminal, ownSurroundings, type Surroundings, type Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'

/** The pages of docs/ that `help` shows and the manual page takes in. */
export const PAGES: readonly string[] = Object.keys(TOPICS)

/** Runs the command line and gives the exit code: 0 done, 1 an error was found or a render refused, 2 cannot be done, 3 our bug. */
export async function main(argv: readonly string[], surroundings: Surroundings = fromProcess()): Promise<number> {
  const terminal = makeTerminal(surroundings)
  let code = 0
  const { program, describe } = commandLine(terminal, surroundings, (result) => {
    code = result
  })
  try {
    const typed = commandIn(argv)
    if (typed !== undefined) await describe(typed)
    const instead = insteadOf(typed)
    if (instead !== undefined) program.showSuggestionAfterError(false).showHelpAfterError(instead)
    if (argv.length === 0) program.outputHelp()
    else {
      refusePlaceholders(argv)
      await program.parseAsync([...argv], { from: 'user' })
    }
    return code
  } catch (cause) {
    return failed(terminal, cause)
  }
}

function fromProcess(): Surroundings {
  const surroundings = ownSurroundings()
  let isLost = false
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    // A reader that went away, such as `head`, is no fault of ours.
    if (cause.code === 'EPIPE') process.exit(0)
    if (isLost) return
    isLost = true
    // The command goes on: what it writes into the record does not depend on who reads its result.
    process.once('exit', () => {
      process.exitCode = 2
    })
    makeTerminal(surroundings).note(
      `onrecord: the result could not be written to stdout (${cause.message}); the command itself was done, and what it wrote is kept`,
    )
  })
  // There is nobody left to tell.
  process.stderr.on('error', () => undefined)
  return surroundings
}

function failed(terminal: Terminal, cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.code === 'commander.unknownOption' && /'-+\s/.test(cause.message))
      terminal.note('a text that begins with a dash stands behind two of them: onrecord log -- "- …"')
    return cause.exitCode === 0 ? 0 : 2
  }
  if (cause instanceof UserError) {
    terminal.note(`onrecord: ${cause.message}`)
    return cause.exitCode
  }
  const reason = explained(cause)
  if (reason !== undefined) {
    terminal.note(`onrecord: ${reason}`)
    return 2
  }
  terminal.note(
    `onrecord: this is a bug in onrecord, and nothing that you did; please report it\n${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
  )
  return 3
}

/** The command that is typed: the first word that is no option of the program, nor the folder behind -C. */
function commandIn(argv: readonly string[]): string | undefined {
  return argv.find((word, i) => !word.startsWith('-') && argv[i - 1] !== '-C')
}

type Globals = { readonly C?: string; readonly input?: boolean }

/** The program with its commands by name, to be described before they are parsed or shown whole. */
export function commandLine(terminal: Terminal, surroundings: Surroundings, done: Context['done']): Context {
  const program = new Command('onrecord')
    .description('Keep your side of a performance improvement plan on the record.')
    .version(VERSION, '-V, --version')
    .option('-C <dir>', 'the record (else ONRECORD_DIR, else the nearest plan.yaml)')
    .option('--no-input', 'ask nothing; what is missing is said, with exit code 2')
    .exitOverride()
    .showHelpAfterError('(onrecord --help lists what there is)')
    .configureOutput({
      writeOut: (text) => terminal.line(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
  withFirstPage(program)
  addNames(program)
  takeValuesOnce(program)
  const findDir: Context['findDir'] = (named) =>
    findRecord(named, {
      environment: surroundings.env.ONRECORD_DIR,
      workingDir: process.cwd(),
      invocation: terminal.invocation,
    })
  const context: Context = {
    program,
    terminal,
    findDir,
    dirOf: (command) => {
      const dir = findDir(command.optsWithGlobals<Globals>().C)
      finishBegun(terminal, dir)
      return dir
    },
    canAsk: (command) => terminal.canAsk && command.optsWithGlobals<Globals>().input !== false,
    describe: (name) => described(context, name),
    describeAll: async () => {
      for (const name of COMMAND_NAMES) await described(context, name)
    },
    done,
  }
  return context
}
