/** What a command knows of the world outside: streams, colour, width, clock. Only cli.ts and this file know the process. */
import { constants } from 'node:os'
import { basename, relative } from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { isatty, ReadStream } from 'node:tty'
import { Chalk, type ColorSupportLevel } from 'chalk'
import { UserError } from './user-error.ts'

/** A way to set text apart: colour helps, it never carries the meaning alone. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green'

/** Text, or text in a style. Whatever stands in it is made harmless before it reaches the terminal. */
export type Piece = string | { readonly text: string; readonly style: Style }

export type Terminal = {
  /** A line of the result, on stdout. */
  readonly line: (...pieces: readonly Piece[]) => void
  /** Bytes of the result, on stdout, as they are: a document that was asked for with `--out -`. */
  readonly write: (content: string | Uint8Array) => void
  /** A line for the person, on stderr. */
  readonly note: (...pieces: readonly Piece[]) => void
  /** After a write: the ids alone on stdout, and on stderr what happened and how to take it back. */
  readonly wrote: (ids: readonly string[], what: string) => void
  /** Columns of the screen; 80 where there is none. */
  readonly width: number
  /** Columns when the result goes to a screen, where a long line is cut; undefined in a pipe, which gets all of it. */
  readonly screen: number | undefined
  readonly clock: () => Date
  /** All bytes of stdin to its end; at a keyboard it says how to end them. */
  readonly stdin: () => Promise<Uint8Array>
  /** How this program was called, for a command that is shown to be typed: `onrecord`, `node bin/onrecord.js`. */
  readonly invocation: string
  /** Whether a question can be asked: somebody sits at both ends, and nothing says that this is a script. */
  readonly canAsk: boolean
  /** Where questions are asked and answered; on stderr, because the result belongs to stdout. */
  readonly streams: () => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }
  /** The command of the person's own editor, from VISUAL or EDITOR. */
  readonly editor: string | undefined
  /** Runs work that another program does on this terminal: Ctrl-C is for that program, and does not end ours. */
  readonly lent: <T>(work: () => T) => T
  /**
   * Runs work that writes nothing to be kept before its very end, and clears up after it, also when Ctrl-C, a closed terminal or
   * `kill` stops it: then the program says that nothing was written, and ends. Without `clearUp` the work keeps nothing at all.
   */
  readonly clearingUp: <T>(work: () => Promise<T>, clearUp?: () => void) => Promise<T>
}

/** The parts of the process that a terminal is made from; tests bring their own. */
export type Surroundings = {
  readonly stdout: {
    readonly write: (content: string | Uint8Array) => unknown
    readonly isTTY?: boolean
    readonly columns?: number
  }
  readonly stderr: { readonly write: (content: string) => unknown; readonly isTTY?: boolean }
  readonly isKeyboard: boolean
  /** Made only when a question is asked: to open the keyboard takes time. */
  readonly streams: Terminal['streams']
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  readonly stdin: () => Promise<Uint8Array>
  readonly invocation: string
  readonly lent: Terminal['lent']
  readonly clearingUp: Terminal['clearingUp']
}

export function makeTerminal(surroundings: Surroundings): Terminal {
  const { stdout, stderr, isKeyboard, streams, env, clock, stdin, invocation, lent, clearingUp } = surroundings
  const paint = (level: ColorSupportLevel) => {
    const chalk = new Chalk({ level })
    return (pieces: readonly Piece[]): string =>
      pieces
        .map((piece) => (typeof piece === 'string' ? harmless(piece) : chalk[piece.style](harmless(piece.text))))
        .join('')
  }
  const onStdout = paint(colourLevel(env, stdout.isTTY === true))
  const onStderr = paint(colourLevel(env, stderr.isTTY === true))
  const line: Terminal['line'] = (...pieces) => void stdout.write(`${onStdout(pieces)}\n`)
  const note: Terminal['note'] = (...pieces) => void stderr.write(`${onStderr(pieces)}\n`)
  return {
    line,
    write: (content) => void stdout.write(content),
    note,
    wrote: (ids, what) => {
      for (const id of ids) line(id)
      note(`${what}; to take it back: ${invocation} undo`)
    },
    width: Math.max(40, stdout.columns ?? 80),
    screen: stdout.isTTY === true ? Math.max(40, stdout.columns ?? 80) : undefined,
    clock,
    stdin: async () => {
      if (isKeyboard) note('type the text; to end it, press Enter, then Ctrl-D (on Windows Ctrl-Z and Enter)')
      return await stdin()
    },
    invocation,
    canAsk: isKeyboard && stdout.isTTY === true && isEmpty(env.CI) && env.TERM !== 'dumb',
    streams,
    editor: [env.VISUAL, env.EDITOR].find((each) => !isEmpty(each)),
    lent,
    clearingUp,
  }
}

function isEmpty(value: string | undefined): boolean {
  return value === undefined || value.trim() === ''
}

/** NO_COLOR and TERM=dumb turn colour off, FORCE_COLOR on; else a terminal has it and a pipe has not. */
function colourLevel(env: Surroundings['env'], isTTY: boolean): ColorSupportLevel {
  const { NO_COLOR, FORCE_COLOR, TERM } = env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? 0 : 1
  return isTTY && TERM !== 'dumb' ? 1 : 0
}

/** Control characters but the new line, C1 among them; what turns the direction of text; line ends of other sorts; hidden tags. */
const UNSAFE = /(?!\n)\p{Cc}|\p{Bidi_Control}|[\u2028\u2029\uFEFF\u{E0000}-\u{E007F}]/gu

/**
 * Text from a file as a terminal may show it: control, escape and text-direction characters become visible signs.
 * New lines stay.
 */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    .replaceAll('\t', '    ')
    .replace(UNSAFE, (character: string) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 32) return String.fromCodePoint(0x2400 + code)
      return code === 127 ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
    })
}

/** What takes two columns of a screen: the signs of East Asia, and pictures. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u

/** A text in one line, made harmless, and cut with "…" where it takes more columns than there are. Undefined columns cut nothing. */
export function inOneLine(text: string, columns?: number): string {
  const line = harmless(text.replace(/\s+/g, ' ').trim())
  if (columns === undefined || line.length * 2 <= columns) return line
  let used = 0
  let kept = 0
  for (const { segment, index } of new Intl.Segmenter().segment(line)) {
    used += WIDE.test(segment) ? 2 : 1
    if (used > columns) return `${line.slice(0, kept).trimEnd()}…`
    // One column stays free for the sign that there is more.
    if (used <= columns - 1) kept = index + segment.length
  }
  return line
}

/** JSON with every character that a terminal would act on written as an escape; still the same value. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNSAFE, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
          .join(''),
  )
}

/** The process that we run in. */
export function ownSurroundings(): Surroundings {
  const isKeyboard = isatty(0)
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    isKeyboard,
    streams: () => ({ input: process.stdin, output: process.stderr }),
    env: process.env,
    clock: () => new Date(),
    // Once process.stdin has come to its end, nothing can be asked through it any more: a keyboard is read through a stream of its own.
    stdin: () => allOf(isKeyboard ? new ReadStream(0) : process.stdin),
    invocation: invocationOf(process.argv[1] ?? ''),
    lent: uninterrupted,
    clearingUp: clearedUp,
  }
}

/** Larger input is a slip, such as a pipe that never ends. */
const MOST_BYTES = 50_000_000

/** The bytes of a stream, however slowly they come. */
async function allOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of stream) {
    const read = Buffer.from(piece)
    pieces.push(read)
    bytes += read.length
    if (bytes > MOST_BYTES)
      throw new UserError('more than 50 MB came through the pipe, and nothing was written; keep it as a file: --attach')
  }
  return Buffer.concat(pieces)
}

function uninterrupted<T>(work: () => T): T {
  const nothing = (): void => undefined
  process.on('SIGINT', nothing)
  try {
    return work()
  } finally {
    process.off('SIGINT', nothing)
  }
}

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

async function clearedUp<T>(work: () => Promise<T>, clearUp?: () => void): Promise<T> {
  // Shells count a command that was stopped so: 130 after Ctrl-C.
  const stop = (signal: (typeof STOPPING)[number]): void => {
    process.stderr.write('stopped; nothing was written\n')
    process.exit(128 + constants.signals[signal])
  }
  // Work inside of other work has to clear up as well, so that each does at the end of the program.
  if (clearUp !== undefined) process.on('exit', clearUp)
  for (const signal of STOPPING) process.on(signal, stop)
  try {
    const result = await work()
    // What came while the program was busy is heard only now; once something is kept, it is too late to say that nothing is.
    if (clearUp === undefined) await setImmediate()
    return result
  } finally {
    for (const signal of STOPPING) process.off(signal, stop)
    if (clearUp !== undefined) process.off('exit', clearUp)
    clearUp?.()
  }
}

/** An installed command is called by its name, a fresh clone through its file. */
function invocationOf(script: string): string {
  return basename(script) === 'onrecord' ? 'onrecord' : `node ${relative(process.cwd(), script)}`
}
