/** Keys that a question hears beside those that its own program knows. */
import type { Terminal } from './terminal.ts'

type Streams = ReturnType<Terminal['streams']>
type Key = { readonly name?: string; readonly sequence?: string } | undefined

/** Hears whether `<` was the last key before Enter: lists have no line in which it could be typed. */
export function backKeyOn({ input }: Streams): { isBack: () => boolean; stop: () => void } {
  let isBack = false
  const hear = (_: unknown, key: Key): void => {
    if (key?.name !== 'return' && key?.name !== 'enter') isBack = key?.sequence === '<'
  }
  input.prependListener('keypress', hear)
  return { isBack: () => isBack, stop: () => input.off('keypress', hear) }
}

/** Asks the terminal to say where pasted text begins and ends, and hears it; a terminal that does not know this says nothing. */
export function pasteOn({ input, output }: Streams): { isRunning: () => boolean; stop: () => void } {
  let isRunning = false
  const hear = (_: unknown, key: Key): void => {
    if (key?.name === 'paste-start' || key?.name === 'paste-end') isRunning = key.name === 'paste-start'
  }
  input.prependListener('keypress', hear)
  output.write('\u001b[?2004h')
  return {
    isRunning: () => isRunning,
    stop: () => {
      input.off('keypress', hear)
      output.write('\u001b[?2004l')
    },
  }
}
