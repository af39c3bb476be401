/**
 * The built command in a real terminal of 80 columns and 24 lines: what is typed reaches it as keys, and what it shows is read
 * from the screen. tmux is the terminal; where it is not installed, the tests that need it are left out, and say so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import process, { execPath, pid } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { needBuilt } from './built.ts'
import { emptyFolder } from './record-folder.ts'

const BIN = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))

/** So long something may take to show on a busy machine. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 20

/** For `describe.runIf(HAS_TMUX)`. */
export const HAS_TMUX = isInstalled()

export type Session = {
  /** Types text as it is. */
  readonly type: (text: string) => void
  /** Pastes text: `-p` as a terminal does that says where a paste begins and ends, `-r` with its line feeds as they are. */
  readonly paste: (text: string, how: string) => void
  /** Presses keys by the names that tmux has for them: `Enter`, `Up`, `Space`, `C-c`. */
  readonly press: (...keys: readonly string[]) => void
  /** The screen once it shows this text, however it is wrapped. Throws with the screen when it never does. */
  readonly shows: (text: string) => Promise<string>
  /**
   * Waits until this question is asked, then types the answer and presses Enter. One that was answered before is not meant,
   * though it is still on the screen: keys that are pressed before a question is asked are lost, and should be.
   */
  readonly answer: (question: string, typed: string) => Promise<void>
  /** The screen as it is now, without blanks at the end of lines and empty lines at its end. */
  readonly screen: () => string
  /** Everything that was shown since the start, what has left the screen too; lines that were too wide are whole. */
  readonly scroll: () => string
  /** The exit code, and everything that was shown, once the command has ended. */
  readonly ended: () => Promise<{ readonly code: number; readonly shown: string }>
}

export type Surrounding = {
  /** Beside PATH, HOME (an empty folder), TMPDIR, LANG, TZ and TERM, which are always set. There is no CI. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** tmux itself does not always learn the exit code. Ctrl-C is for the command, and not for the shell around it. */
const KEEPING_CODE = 'trap : INT; "$@"; echo $? >"$0.new"; mv "$0.new" "$0"'

let sessions = 0

/** Starts the built command in a terminal of its own, which goes away when the test that calls this ends. */
export function inTerminal({ env = {}, cwd }: Surrounding, ...args: readonly string[]): Session {
  needBuilt()
  sessions++
  const server = ['-u', '-L', `onrecord-test-${pid}-${sessions}`, '-f', devNull]
  const tmux = (...words: readonly string[]): string =>
    execFileSync('tmux', [...server, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const home = emptyFolder()
  const codeFile = join(home, '.exit-code')
  // The pane stays when the command has ended, and its last line is the command's own.
  const staying = [
    'set-option',
    '-g',
    'remain-on-exit',
    'on',
    ';',
    'set-option',
    '-gq',
    'remain-on-exit-format',
    '',
    ';',
  ]
  const session = ['new-session', '-d', '-x', '80', '-y', '24', '-c', cwd ?? home, '--']
  const variables = Object.entries({ ...surroundings(home), ...env }).map(([name, value]) => `${name}=${value}`)
  onTestFinished(() => void spawnSync('tmux', [...server, 'kill-server']))
  const command = ['sh', '-c', KEEPING_CODE, codeFile, execPath, BIN, ...args]
  tmux('start-server', ';', ...staying, ...session, 'env', '-i', ...[...variables, ...command].map(unseparated))
  return sessionOf(tmux, codeFile)
}

function sessionOf(tmux: (...words: readonly string[]) => string, codeFile: string): Session {
  const screen = (): string => trimmed(tmux('capture-pane', '-p'))
  const scroll = (): string => trimmed(tmux('capture-pane', '-p', '-J', '-S', '-'))
  const type = (text: string): void => void tmux('send-keys', '-l', '--', unseparated(text))
  const press = (...keys: readonly string[]): void => void tmux('send-keys', ...keys)
  const shows = async (text: string): Promise<string> => {
    await until(() => unspaced(screen()).includes(unspaced(text)), `show "${text}"`, screen)
    return screen()
  }
  return {
    type,
    paste: (text, how) => void tmux('set-buffer', '--', text, ';', 'paste-buffer', how),
    press,
    shows,
    screen,
    scroll,
    answer: async (question, typed) => {
      const isAsked = (): boolean => unspaced(unanswered(screen())).includes(unspaced(question))
      await until(isAsked, `ask "${question}"`, screen)
      if (typed !== '') type(typed)
      press('Enter')
    },
    ended: async () => {
      // The end of the pane comes after the last of what was written to it.
      await until(() => existsSync(codeFile) && tmux('display-message', '-p', '#{pane_dead}') === '1\n', 'end', screen)
      return { code: Number(readFileSync(codeFile, 'utf8')), shown: scroll() }
    },
  }
}

async function until(isTrue: () => boolean, what: string, screen: () => string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`the command did not ${what}; the screen is\n${screen()}`)
    await pause(LOOK_EVERY_MS)
  }
}

function surroundings(home: string): Record<string, string> {
  const { PATH = '', TMPDIR = '/tmp' } = process.env
  return { PATH, HOME: home, TMPDIR, LANG: 'C.UTF-8', TZ: 'UTC', TERM: 'screen-256color' }
}

/** A semicolon at the end of a word would end a command of tmux. */
function unseparated(word: string): string {
  return word.replace(/;$/, '\\;')
}

function trimmed(screen: string): string {
  return screen.replace(/[ \t]+$/gm, '').trimEnd()
}

/** What the screen shows below the last question that was answered. */
function unanswered(screen: string): string {
  return screen.slice(screen.lastIndexOf('\n✔ ') + 1).replace(/^✔ .*/, '')
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '')
}

function isInstalled(): boolean {
  if (spawnSync('tmux', ['-V']).status === 0) return true
  process.stderr.write(
    'tmux is not installed: the tests of questions on a terminal are left out; install the package tmux\n',
  )
  return false
}
