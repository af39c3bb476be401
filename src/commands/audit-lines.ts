/** The audit as a person reads it: what is wrong, where, and what to do now; each rule once. */
import type { Finding, Question } from '../audit/audit.ts'
import { stillOpen } from '../audit/late-commands.ts'
import type { Rule } from '../audit/rule.ts'
import { longDay } from '../record/dates.ts'
import type { Piece } from '../terminal.ts'
import {
  commandLines,
  faint,
  type Line,
  ofRules,
  paragraph,
  placeInWords,
  some,
  titleLines,
  withTail,
} from './audit-pieces.ts'
import type { Audited } from './audit-record.ts'

export type Report = {
  readonly audited: Audited
  readonly rules: readonly Rule[]
  /** A command as it is to be typed. */
  readonly typed: (command: string) => string
  /** Whether no list is cut short. */
  readonly isWhole: boolean
  /** Whether what was set aside is listed. */
  readonly isAll: boolean
}

/** So many findings of one rule show what it is about; the others are counted. */
const MOST_OF_A_RULE = 6
/** So many questions can be answered in one sitting. */
const MOST_QUESTIONS = 6

const FOR_COUNSEL =
  'These are questions for somebody who knows the law of your place, not conclusions. None of them stands in a document for your employer.'

/** The whole report in lines of at most `room` columns; commands and addresses stay whole. */
export function auditLines(report: Report, room: number): Line[] {
  const { findings, waived, unknown } = report.audited.audit
  const blocks = (title: string, about: string, of: readonly Finding[]): Line[] =>
    of.length === 0
      ? []
      : [
          [],
          [{ text: title, style: 'bold' }],
          ...paragraph(about, room).map(faint),
          ...byRule(of).flatMap((each) => ruleLines(report, each, room)),
        ]
  return [
    ...titleOfReport(report, room),
    ...blocks('What is weak in the plan', '', findings.filter(isOfPlan)),
    ...blocks(
      'Show these to a lawyer or steward',
      FOR_COUNSEL,
      findings.filter(({ rule }) => rule.counsel),
    ),
    ...blocks(
      'What is weak in your own record',
      '',
      findings.filter(({ rule }) => isOwn(rule) && !rule.counsel),
    ),
    ...unknownLines(report, unknown, room),
    ...waivedLines(report, waived, room),
    ...lastLines(report, room),
  ]
}

/** Whether it is about the plan, and for anybody. */
export function isOfPlan({ rule }: Finding): boolean {
  return !rule.counsel && !isOwn(rule)
}

/** The series RW is about the record itself. */
export function isOwn({ id }: Rule): boolean {
  return id.startsWith('RW')
}

/** The kind of plan with the count of what was found, and the day; a calm line when nothing was. */
export function titleOfReport({ audited: { audit, view }, rules }: Report, room: number): Line[] {
  const { findings, as_of } = audit
  const high = findings.filter(({ rule }) => rule.severity === 'high' && !rule.counsel).length
  const weight = high === 0 ? '' : `, ${high} of them high`
  const count = findings.length === 0 ? 'nothing stands out' : `${some(findings.length, 'finding')}${weight}`
  const first: Piece = { text: `${view.plan.kind}: ${count}`, style: 'bold' }
  const calm = `${some(rules.length, 'rule')} looked at, and none of them found anything that has to be mended.`
  return [
    ...withTail([first], `as of ${longDay(as_of)}`, room),
    ...(findings.length > 0 ? [] : paragraph(calm, room).map((line): Line => [line])),
  ]
}

type OfRule = { readonly rule: Rule; readonly findings: readonly Finding[] }

/** The findings of each rule together, the rules in the order in which they come. */
function byRule(findings: readonly Finding[]): OfRule[] {
  return ofRules(findings).flatMap((of) => (of[0] === undefined ? [] : [{ rule: of[0].rule, findings: of }]))
}

function ruleLines(report: Report, { rule, findings }: OfRule, room: number): Line[] {
  const { audited, isWhole, typed } = report
  const isCut = !isWhole && findings.length > MOST_OF_A_RULE
  const shown = isCut ? findings.slice(0, MOST_OF_A_RULE - 1) : findings
  const more = `and ${findings.length - shown.length} more: ${typed(`onrecord audit --only ${rule.id}`)}`
  const isSaidOnce = findings.some(({ todo }) => todo === undefined)
  return [
    [],
    ...titleLines(rule, room),
    ...shown.flatMap((finding) => findingLines(report, finding, room)),
    ...(isCut ? [faint(`  ${more}`)] : []),
    ...paragraph(`What to do: ${rule.advice}`, room - 2).map((line): Line => [`  ${line}`]),
    ...(isSaidOnce ? commandLines(stillOpen(audited.view, rule.command), typed) : []),
  ]
}

type Shown = Pick<Finding, 'text' | 'todo' | 'at'>

function findingLines({ audited, typed }: Report, { text, todo, at }: Shown, room: number): Line[] {
  const lines = paragraph(text, room - 4)
  const last: Line = [`    ${lines.at(-1) ?? ''}`]
  return [
    ...lines.slice(0, -1).map((line, i): Line => [`  ${i === 0 ? '-' : ' '} ${line}`]),
    ...withTail(lines.length === 1 ? [`  - ${lines[0]}`] : last, placeInWords(audited.places.of(at), at.of), room),
    ...commandLines(stillOpen(audited.view, todo ?? ''), typed),
  ]
}

function unknownLines({ audited, typed, isWhole }: Report, unknown: readonly Question[], room: number): Line[] {
  if (unknown.length === 0) return []
  const all = ofRules(unknown).toSorted(byWeight)
  const shown = isWhole ? all : all.slice(0, MOST_QUESTIONS)
  const rest = all.length - shown.length
  return [
    [],
    [{ text: 'Not known yet', style: 'bold' }],
    ...paragraph('The record does not say it, so nothing was concluded. Answer what you know.', room).map(faint),
    ...shown.flatMap(([question, ...more]): Line[] => {
      if (question === undefined) return []
      const also = more.length === 0 ? '' : ` (and ${more.length} more of this kind)`
      const text = paragraph(`${question.rule.id} ${question.text}${also}`, room - 4)
      return [
        ...text.map((line, i): Line => [`  ${i === 0 ? '-' : ' '} ${line}`]),
        ...commandLines(stillOpen(audited.view, question.todo), typed),
      ]
    }),
    ...(rest === 0 ? [] : [faint(`  and ${rest} more: ${typed('onrecord audit --all')}`)]),
  ]
}

const WEIGHTS = ['high', 'medium', 'information']

/** The questions of the heaviest rules first, and of those for counsel last. */
function byWeight([a]: readonly Question[], [b]: readonly Question[]): number {
  if (a === undefined || b === undefined) return 0
  return (
    Number(a.rule.counsel) - Number(b.rule.counsel) ||
    WEIGHTS.indexOf(a.rule.severity) - WEIGHTS.indexOf(b.rule.severity)
  )
}

function waivedLines(report: Report, waived: readonly Finding[], room: number): Line[] {
  const { isAll, typed } = report
  if (waived.length === 0) return []
  if (!isAll) return [[], [`${some(waived.length, 'finding')} set aside; `, ...faint(typed('onrecord audit --all'))]]
  return [
    [],
    [{ text: 'Set aside by you', style: 'bold' }],
    ...waived.flatMap(({ rule, text, at, waived: reason = '' }): Line[] => [
      ...findingLines(report, { text: `${rule.id} ${text}`, at }, room),
      ...paragraph(`because: ${reason}`, room - 4).map((line) => faint(`    ${line}`)),
    ]),
  ]
}

function lastLines({ audited, typed, rules }: Report, room: number): Line[] {
  const { findings } = audited.audit
  const example = findings[0]?.rule ?? rules[0]
  if (example === undefined) return []
  return [
    [],
    ...paragraph('Why a rule matters, how it was computed here, and where it comes from:', room).map(faint),
    faint(`  ${typed(`onrecord audit --explain ${example.id}`)}`),
    ...paragraph('This is no legal advice: it shows what to look at, and what to ask for.', room).map(faint),
  ]
}
