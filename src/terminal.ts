/** What a command knows of the world outside: streams, colour, width, clock. Only cli.ts and this file know the process. */
import { basename, relative } from 'node:path'
import process from 'node:process'
import { Chalk, type ColorSupportLevel } from 'chalk'

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
  /** Columns of the screen; 80 where there is none. */
  readonly width: number
  readonly clock: () => Date
  readonly stdin: () => string
  /** How this program was called, for a command that is shown to be typed: `onrecord`, `node bin/onrecord.js`. */
  readonly invocation: string
}

/** The parts of the process that a terminal is made from; tests bring their own. */
export type Surroundings = {
  readonly stdout: {
    readonly write: (content: string | Uint8Array) => unknown
    readonly isTTY?: boolean
    readonly columns?: number
  }
  readonly stderr: { readonly write: (content: string) => unknown; readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  readonly stdin: () => string
  readonly invocation: string
}

export function makeTerminal({ stdout, stderr, env, clock, stdin, invocation }: Surroundings): Terminal {
  const paint = (level: ColorSupportLevel) => {
    const chalk = new Chalk({ level })
    return (pieces: readonly Piece[]): string =>
      pieces
        .map((piece) => (typeof piece === 'string' ? harmless(piece) : chalk[piece.style](harmless(piece.text))))
        .join('')
  }
  const onStdout = paint(colourLevel(env, stdout.isTTY === true))
  const onStderr = paint(colourLevel(env, stderr.isTTY === true))
  return {
    line: (...pieces) => void stdout.write(`${onStdout(pieces)}\n`),
    write: (content) => void stdout.write(content),
    note: (...pieces) => void stderr.write(`${onStderr(pieces)}\n`),
    width: Math.max(40, stdout.columns ?? 80),
    clock,
    stdin,
    invocation,
  }
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
function harmless(text: string): string {
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
export function ownSurroundings(readStdin: () => string): Surroundings {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    clock: () => new Date(),
    stdin: readStdin,
    invocation: invocationOf(process.argv[1] ?? ''),
  }
}

/** An installed command is called by its name, a fresh clone through its file. */
function invocationOf(script: string): string {
  return basename(script) === 'onrecord' ? 'onrecord' : `node ${relative(process.cwd(), script)}`
}
