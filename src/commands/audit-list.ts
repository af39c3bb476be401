/** The rules of the audit in a list that can be looked through, and one rule of the tone. */
import type { Rule } from '../audit/rule.ts'
import { RULES } from '../audit/rules.ts'
import type { Terminal } from '../terminal.ts'
import type { ToneRule } from '../tone/rule.ts'
import { RULES as TONE_RULES } from '../tone/rules.ts'
import { SOURCES } from '../tone/sources.ts'
import { UserError } from '../user-error.ts'
import { faint, type Line, paragraph, titleLines, typedWith } from './audit-pieces.ts'

/** No line is longer: on a wide screen the eye would lose its way back. */
const WIDEST = 100

/** Prints the id, the title and the weight of every rule of the audit. */
export function helpRules(terminal: Terminal): number {
  const room = Math.min(terminal.width, WIDEST)
  const part = (title: string, isIn: (rule: Rule) => boolean): Line[] => [
    [],
    ...paragraph(title, room).map((text): Line => [{ text, style: 'bold' }]),
    ...RULES.filter(isIn).flatMap((rule) => titleLines(rule, room - 2).map((line): Line => ['  ', ...line])),
  ]
  const isOwn = ({ id }: Rule): boolean => id.startsWith('RW')
  const typed = typedWith(terminal.invocation)
  const lines: Line[] = [
    [{ text: 'What the audit looks at', style: 'bold' }],
    ...part('The plan', (rule) => !rule.counsel && !isOwn(rule)),
    ...part('For a lawyer or steward: questions, not conclusions', ({ counsel }) => counsel),
    ...part('Your own record', (rule) => isOwn(rule) && !rule.counsel),
    [],
    ...paragraph('One of them, why it matters and where it comes from:', room).map(faint),
    faint(`  ${typed('onrecord audit --explain PQ-01')}`),
    ...paragraph('All of them at length: docs/rules.md', room).map(faint),
  ]
  for (const pieces of lines) terminal.line(...pieces)
  return 0
}

/** Prints what a rule of the tone looks for, why, and what is better. Throws a UserError when there is none of that number. */
export function helpTone(terminal: Terminal, named: string): number {
  const room = Math.min(terminal.width, WIDEST)
  for (const pieces of toneLines(toneRule(named), room)) terminal.line(...pieces)
  return 0
}

function toneRule(named: string): ToneRule {
  const number = Number(/\d+$/.exec(named)?.[0])
  const rule = TONE_RULES.find(({ id }) => Number(id.slice(2)) === number)
  if (rule !== undefined) return rule
  const near = TONE_RULES.toSorted((a, b) => farFrom(a, number) - farFrom(b, number)).slice(0, 2)
  const words = near.map(({ id, title }) => `${id} (${title})`).join(' and ')
  throw new UserError(`there is no rule "${named}"; the nearest are ${words}`)
}

function farFrom({ id }: ToneRule, number: number): number {
  return Math.abs(Number(id.slice(2)) - number)
}

function toneLines({ id, title, why, better, sources }: ToneRule, room: number): Line[] {
  const part = (heading: string, texts: readonly string[]): Line[] => [
    [],
    [{ text: heading, style: 'bold' }],
    ...texts.flatMap((text) => paragraph(text, room - 2).map((line): Line => [`  ${line}`])),
  ]
  return [
    ...paragraph(`${id} ${title}`, room).map((text): Line => [{ text, style: 'bold' }]),
    ...part('Why it hurts', [why]),
    ...part('What is better', [better]),
    ...part(
      'Where it comes from',
      sources.map((source) => SOURCES[source]),
    ),
    [],
    ...paragraph('Every rule of the tone, with its words: docs/tone.md', room).map(faint),
  ]
}
