import type { Audit } from '../audit/audit.ts'
import { limitsOf } from '../audit/audit.ts'
import { stillOpen } from '../audit/late-commands.ts'
import type { Rule } from '../audit/rule.ts'
import { ruleNamed } from '../audit/rules-named.ts'
import { READ_ON, SOURCES, type Source } from '../audit/sources.ts'
import { type Day, longDay } from '../record/dates.ts'
import { programFor } from '../shown-command.ts'
import { jsonText, type Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { auditJson } from './audit-json.ts'
import {
  commandLines,
  faint,
  type Line,
  paragraph,
  placeInWords,
  titleLines,
  typedWith,
  withTail,
} from './audit-pieces.ts'
import { type Audited, auditedRecord } from './audit-record.ts'

export type Explaining = {
  /** The rule, as it was typed. */
  readonly named: string
  readonly day: Day
  readonly asJson: boolean
}

/** Explains a rule: why it matters, where it comes from, what it found in the record in `dir`; there may be none. */
export async function explain(terminal: Terminal, dir: string | undefined, asked: Explaining): Promise<number> {
  const rule = ruleNamed(asked.named)
  const { audited, fault } = await judged(terminal, dir, rule, asked.day)
  const typed = typedWith(dir === undefined ? terminal.invocation : programFor(terminal, dir))
  if (asked.asJson) terminal.line(jsonText({ ...ruleJson(rule, audited), ...(audited && auditJson(audited, [rule])) }))
  else {
    const room = Math.min(terminal.width, 100)
    for (const pieces of explanation({ rule, audited, typed }, room)) terminal.line(...pieces)
  }
  if (fault !== undefined) terminal.note({ text: `not looked for in this record: ${fault}`, style: 'yellow' })
  return 0
}

type Judged = { readonly audited?: Audited; readonly fault?: string }

/** A plan that cannot be judged yet is no reason to explain nothing. */
async function judged(terminal: Terminal, dir: string | undefined, rule: Rule, day: Day): Promise<Judged> {
  if (dir === undefined) return {}
  try {
    return { audited: await auditedRecord(terminal, dir, { day, rules: [rule] }) }
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    return { fault: cause.message }
  }
}

type Explained = {
  readonly rule: Rule
  readonly audited: Audited | undefined
  readonly typed: (command: string) => string
}

function explanation({ rule, audited, typed }: Explained, room: number): Line[] {
  const part = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [[], [{ text: title, style: 'bold' }], ...lines]
  const words = (text: string): Line[] => paragraph(text, room - 2).map((line): Line => [`  ${line}`])
  return [
    ...titleLines(rule, room),
    ...(audited === undefined
      ? []
      : part(`On your record, as of ${longDay(audited.audit.as_of)}`, onRecord({ rule, audited, typed }, room))),
    ...part('Why it matters', words(rule.why)),
    ...part(isFound(audited) ? 'What to do now' : 'What to do if it is so', [
      ...words(rule.advice),
      ...commandLines(audited === undefined ? rule.command : stillOpen(audited.view, rule.command), typed),
    ]),
    ...part('What it looks at', words(rule.reads)),
    ...part(
      Object.keys(rule.limits).length === 1 ? 'Its limit' : 'Its limits',
      limitWords(rule, audited).flatMap(words),
    ),
    ...part('Where it comes from', sourceLines(rule, room)),
    ...part('Who may read it', words(readersOf(rule))),
    [],
    ...paragraph('This is no legal advice: it shows what to look at, and what to ask for.', room).map(faint),
  ]
}

/** Without a record nobody knows. */
function isFound(audited: Audited | undefined): boolean {
  return audited !== undefined && audited.audit.findings.length > 0
}

type Computed = Explained & { readonly audited: Audited }

function onRecord({ audited: { audit, places, view }, typed }: Computed, room: number): Line[] {
  const body = (text: string): Line[] => paragraph(text, room - 4).map((line): Line => [`    ${line}`])
  const item = ({ at, text }: Audit['findings'][number] | Audit['unknown'][number]): Line[] => {
    const lines = paragraph(text, room - 4).map((line, i) => `  ${i === 0 ? '-' : ' '} ${line}`)
    return [
      ...lines.slice(0, -1).map((line): Line => [line]),
      ...withTail([lines.at(-1) ?? ''], placeInWords(places.of(at), at.of), room),
    ]
  }
  const lines = [
    ...[...audit.findings, ...audit.waived].flatMap((finding) => [
      ...item(finding),
      ...body(`How: ${finding.how}`),
      ...(finding.waived === undefined ? [] : body(`Set aside by you: ${finding.waived}`)),
      ...commandLines(stillOpen(view, finding.todo ?? ''), typed),
    ]),
    ...audit.unknown.flatMap((question) => [
      ...item({ ...question, text: `Not known: ${question.text}` }),
      ...commandLines(stillOpen(view, question.todo), typed),
    ]),
  ]
  return lines.length > 0 ? lines : [['  Nothing was found.']]
}

function limitWords(rule: Rule, audited: Audited | undefined): string[] {
  const now = audited === undefined ? {} : limitsOf(audited.view, rule)
  const lines = Object.entries(rule.limits).map(([name, { usual, unit, why }]) => {
    const own = now[name] ?? usual
    const value = own === usual ? `${usual} ${unit}` : `${own} ${unit} by your audit.yaml, else ${usual}`
    return `${name}: ${value}; ${why}`
  })
  const [first] = Object.entries(rule.limits)
  if (first === undefined) return []
  const [name, { usual }] = first
  return [...lines, `Your own figure goes into audit.yaml: limits: {${rule.id}: {${name}: ${usual}}}`]
}

function sourceLines({ sources }: Rule, room: number): Line[] {
  const known = sources.map((id): Source => SOURCES[id])
  const words = known.flatMap(({ title, address }): Line[] => [
    ...paragraph(title, room - 4).map((line, i): Line => [`  ${i === 0 ? '-' : ' '} ${line}`]),
    ...(address === '' ? [] : [faint(`    ${address}`)]),
  ])
  const caution = `Read on ${longDay(READ_ON)}, and not since; check them for your place and day.`
  const hasPage = known.some(({ address }) => address !== '')
  return [...words, ...(hasPage ? paragraph(caution, room - 2).map((line) => faint(`  ${line}`)) : [])]
}

function readersOf({ counsel, outgoing }: Rule): string {
  if (counsel)
    return 'You, and your lawyer or steward: show it to one of them. It never stands in a document for your employer.'
  return outgoing
    ? 'What it finds may stand, in neutral words, in a document for your employer.'
    : 'You, and whoever advises you. It does not stand in a document for your employer.'
}

function ruleJson(rule: Rule, audited: Audited | undefined): object {
  const { id, title, severity, counsel, outgoing, reads, why, advice, command, sources } = rule
  const now = audited === undefined ? {} : limitsOf(audited.view, rule)
  const limits = Object.fromEntries(
    Object.entries(rule.limits).map(([name, limit]) => [name, { ...limit, value: now[name] ?? limit.usual }]),
  )
  const known = sources.map((source) => ({ id: source, ...SOURCES[source], read_on: READ_ON }))
  return { rule: { id, title, severity, counsel, outgoing, reads, limits, why, sources: known, advice, command } }
}
