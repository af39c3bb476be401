/** The command line: the program, the one catch, the exit codes. Its commands are described in cli/, group by group. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { type Context, examples } from './cli/context.ts'
import { findRecord } from './cli/find-record.ts'
import { addLook } from './cli/look.ts'
import { addShowIt } from './cli/show-it.ts'
import { addWriteDown } from './cli/write-down.ts'
import { explained } from './system-errors.ts'
import { makeTerminal, ownSurroundings, type Surroundings, type Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'

const VERSION = '0.1.0'

/** Runs the command line and gives the exit code: 0 done, 1 an error was found or a render refused, 2 cannot be done, 3 our bug. */
export async function main(argv: readonly string[], surroundings: Surroundings = fromProcess()): Promise<number> {
  const terminal = makeTerminal(surroundings)
  let code = 0
  const program = build(terminal, surroundings, (result) => {
    code = result
  })
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (cause) {
    return failed(terminal, cause)
  }
}

function fromProcess(): Surroundings {
  // A reader that went away, such as `head`, is no fault of ours.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0)
    throw cause
  })
  return ownSurroundings(() => readFileSync(0, 'utf8'))
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

type Globals = { readonly C?: string }

function build(terminal: Terminal, surroundings: Surroundings, done: Context['done']): Command {
  const program = new Command('onrecord')
    .description('Keep your side of a performance improvement plan on the record.')
    .version(VERSION, '-V, --version')
    .option('-C <dir>', 'the folder of the record (else ONRECORD_DIR, else the nearest one with a plan.yaml)')
    .exitOverride()
    .showHelpAfterError('(onrecord --help lists what there is)')
    .configureOutput({
      writeOut: (text) => terminal.line(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
    .addHelpText(
      'after',
      examples(['demo', 'log "Asked for the list of environments" --area A2', 'status', 'render rebuttal --for hr']),
    )
  const dirOf = (command: Command): string =>
    findRecord(command.optsWithGlobals<Globals>().C, surroundings.env.ONRECORD_DIR, process.cwd())
  const context: Context = { program, terminal, dirOf, done }
  addWriteDown(context)
  addLook(context)
  addShowIt(context)
  // A command takes the hint of the program over when it is made; its own help says more.
  for (const command of program.commands)
    command.showHelpAfterError(`(onrecord ${command.name()} --help says how it is used)`)
  return program
}
