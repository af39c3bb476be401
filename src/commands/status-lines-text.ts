/** Text that fits the room that a line has. */
import { wrapped } from '../wrapped-text.ts'

/** The text in one line of at most `room` characters. */
export function clip(text: string, room: number): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= room ? letters.join('') : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`
}

/** The text in lines of at most `room` characters, broken at spaces; a longer word is cut. */
export function wrap(text: string, room: number): string[] {
  return wrapped(text.replace(/\s+/g, ' '), room).map((line) => clip(line, room))
}
