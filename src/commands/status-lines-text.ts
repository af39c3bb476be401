/** Text that fits the room that a line has. */

/** The text in one line of at most `room` characters. */
export function clip(text: string, room: number): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= room ? letters.join('') : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`
}

/** The text in lines of at most `room` characters, broken at spaces; a longer word is cut. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const fits = last !== undefined && [...last].length + [...word].length + 1 <= room
    if (fits) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(clip(word, room))
  }
  return lines
}
