/** Small parts of what `audit` prints. */
import { commandParts } from '../audit/late-commands.ts'
import type { Rule } from '../audit/rule.ts'
import { formatPlace, type Place } from '../record/problem.ts'
import type { Piece, Style } from '../terminal.ts'
import { wrapped } from '../wrapped-text.ts'

export type Line = readonly Piece[]

const STYLES: Readonly<Record<Rule['severity'], Style>> = { high: 'red', medium: 'yellow', information: 'dim' }

/** A line that is read after the others. */
export function faint(text: string): Line {
  return [{ text, style: 'dim' }]
}

/** "1 finding", "3 findings". */
export function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The name of a rule, and how much it weighs in the word that `--severity` takes; in two lines where one has no room. */
export function titleLines({ id, title, severity }: Pick<Rule, 'id' | 'title' | 'severity'>, room: number): Line[] {
  const weight: Piece = { text: severity, style: STYLES[severity] }
  const lines = wrapped(`${id} ${title}`, room).map((text): Line => [{ text, style: 'bold' }])
  const last = lines.pop() ?? []
  return [...lines, ...withTail(last, weight, room)]
}

/** The text in lines of at most `room` columns; a line break of the text is one here. No text, no line. */
export function paragraph(text: string, room: number): string[] {
  if (text.trim() === '') return []
  return text
    .trim()
    .split('\n')
    .flatMap((line) => wrapped(line.replace(/\s+/g, ' ').trim(), room))
}

/** A line with something faint behind it, or under it when there is no room. */
export function withTail(line: Line, tail: Piece, room: number): Line[] {
  const shown: Piece = typeof tail === 'string' ? { text: tail, style: 'dim' } : tail
  const length = [...line, shown].reduce((sum, piece) => sum + lengthOf(piece), 0)
  return length + 2 <= room ? [[...line, '  ', shown]] : [line, ['    ', shown]]
}

function lengthOf(piece: Piece): number {
  return [...(typeof piece === 'string' ? piece : piece.text)].length
}

/** Every command in a text, as this person has to type it; `program` is what stands in the place of "onrecord". */
export function typedWith(program: string): (text: string) => string {
  return (text) => text.replace(/\bonrecord (?=[a-z])/g, () => `${program} `)
}

/** What is to be typed, each command whole and in a line of its own, and what is said of it. No command, no line. */
export function commandLines(command: string, typed: (text: string) => string): Line[] {
  return commandParts(command).map((part) => [{ text: `    ${typed(part)}`, style: 'dim' }])
}

/** `plan.yaml:31`: what an editor can jump to. Of what stands in no file, its name. */
export function placeInWords(place: Place | undefined, name: string): string {
  return place === undefined ? name : formatPlace(place).replace(/:\d+$/, '')
}

/** What is of the same rule together, the rules in the order in which they come. */
export function ofRules<T extends { readonly rule: Rule }>(all: readonly T[]): T[][] {
  const groups = new Map<Rule, T[]>()
  for (const each of all) {
    const group = groups.get(each.rule)
    if (group === undefined) groups.set(each.rule, [each])
    else group.push(each)
  }
  return [...groups.values()]
}
