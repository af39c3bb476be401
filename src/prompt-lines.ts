/** A text of many lines, typed or pasted: inquirer asks for one line only, and loses the others of a text that is pasted. */
import { createInterface } from 'node:readline'
import { pasteOn } from './prompt-keys.ts'
import type { Terminal } from './terminal.ts'

/** Lines that come faster than this were pasted: an empty one among them ends nothing. */
const PASTE_MS = 40

const NOT_HERE = { text: 'to go back, end this text with an empty line first', style: 'dim' } as const

type Asked = {
  readonly question: string
  readonly standing?: string | undefined
  readonly typing?: (text: string) => void
}

/**
 * What was typed until an empty line, without blanks around it. `<` alone in the first line ends it at once, and so does `-`
 * where something stands. Rejects with what `stopped` makes when Ctrl-C or the end of the keyboard's input stopped it.
 */
export function linesOn(terminal: Terminal, asked: Asked, stopped: () => Error): Promise<string> {
  const { question, standing, typing } = asked
  terminal.note({ text: '? ', style: 'green' }, { text: question, style: 'bold' })
  if (standing !== undefined)
    terminal.note({ text: `${standing}\n(Enter alone keeps this, - alone takes it out)`, style: 'dim' })
  const streams = terminal.streams()
  const keyboard = createInterface({ ...streams, prompt: '  ', terminal: true, historySize: 0 })
  const paste = pasteOn(streams)
  const isFast = fasterThan(PASTE_MS)
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    let ending: NodeJS.Timeout | undefined
    let isEmptyWaiting = false
    const end = (): void => {
      resolve(lines.join('\n').trim())
      keyboard.close()
    }
    const keep = (more: readonly string[] = []): void => typing?.([...lines, ...more].join('\n'))
    const put = (line: string, sign: Sign | undefined): void => {
      if (sign === 'stray') terminal.note(NOT_HERE)
      else lines.push(line)
      if (sign === undefined) keep()
    }
    const signOf = (line: string): Sign | undefined => {
      const isPasted = isFast() || paste.isRunning()
      return isPasted ? undefined : signIn(line, lines.length === 0, standing !== undefined)
    }
    const isEmpty = (line: string): boolean => line.trim() === '' && !paste.isRunning()
    keyboard.on('line', (line) => {
      const sign = signOf(line)
      clearTimeout(ending)
      // An empty line that ended nothing is one of the text.
      if (isEmptyWaiting) lines.push('')
      isEmptyWaiting = isEmpty(line)
      if (isEmptyWaiting) {
        ending = setTimeout(end, PASTE_MS)
        return
      }
      put(line, sign)
      if (sign === 'back') return end()
      if (sign === 'out') ending = setTimeout(end, PASTE_MS)
      keyboard.prompt()
    })
    keyboard.on('SIGINT', () => {
      clearTimeout(ending)
      keep([keyboard.line])
      terminal.note('')
      reject(stopped())
      keyboard.close()
    })
    // The end of what can be typed, Ctrl-D: nothing happens here when there is an answer already.
    keyboard.on('close', () => {
      paste.stop()
      return lines.length === 0 ? reject(stopped()) : end()
    })
    keyboard.prompt()
  })
}

/** Whether it is asked again within so many milliseconds. */
function fasterThan(milliseconds: number): () => boolean {
  let before = Number.NEGATIVE_INFINITY
  return () => {
    const gap = performance.now() - before
    before = performance.now()
    return gap < milliseconds
  }
}

/** `stray` is a sign for going back in the middle of a text. */
type Sign = 'back' | 'out' | 'stray'

/** A line that is a sign and no text. */
function signIn(line: string, isFirst: boolean, isStanding: boolean): Sign | undefined {
  const typed = line.trim()
  if (typed === '<') return isFirst ? 'back' : 'stray'
  return typed === '-' && isFirst && isStanding ? 'out' : undefined
}
