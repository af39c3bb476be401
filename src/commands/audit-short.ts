/** The audit on one or two screens: with what to begin, and one line for every other rule that found something. */
import type { Finding, Question } from '../audit/audit.ts'
import { beginWith } from '../audit/begin-with.ts'
import { stillOpen } from '../audit/late-commands.ts'
import type { Rule, Spot } from '../audit/rule.ts'
import { isOfPlan, isOwn, type Report, titleOfReport } from './audit-lines.ts'
import { commandLines, faint, type Line, ofRules, paragraph, some, titleLines, withTail } from './audit-pieces.ts'

/** The short report in lines of at most `room` columns; every rule that found or asks something is named in it. */
export function shortLines(report: Report, room: number): Line[] {
  const { audit, view } = report.audited
  const first = beginWith(view, audit)
  const named = new Set(first.flat().map(({ rule }) => rule))
  const rest = audit.findings.filter(({ rule }) => !named.has(rule))
  const group = (title: string, of: readonly Finding[]): Line[] =>
    of.length === 0 ? [] : [...heading(title), ...ofRules(of).flatMap((each) => ruleLines(each, room))]
  return [
    ...titleOfReport(report, room),
    ...(first.length === 0 ? [] : heading('Begin with these')),
    ...first.flatMap((each, i) => beginLines(report, [each, i + 1], room)),
    ...group('Also weak in the plan', rest.filter(isOfPlan)),
    ...group(
      'For a lawyer or steward: questions, not conclusions',
      rest.filter(({ rule }) => rule.counsel),
    ),
    ...group(
      'Also weak in your own record',
      rest.filter(({ rule }) => isOwn(rule) && !rule.counsel),
    ),
    ...unknownLines(audit.unknown, room),
    ...lastLines(report, room),
  ]
}

function heading(title: string): Line[] {
  return [[], [{ text: title, style: 'bold' }]]
}

/** What is wrong, by its rules; then what to do about it, once. */
function beginLines(
  { typed, audited }: Report,
  [findings, number]: readonly [readonly Finding[], number],
  room: number,
): Line[] {
  const [first] = findings
  if (first === undefined) return []
  const { rule, todo, text } = first
  const rules = ofRules(findings)
  // Of the whole plan the title says what, and not how much.
  const what = findings.length === 1 && placesIn(findings) === '' ? `${text} ` : ''
  const said = `${what}${rule.advice}${rules.length === 1 ? '' : also(rule)}`
  return [
    ...rules.flatMap((each, i) =>
      ruleLines(each, room).map(([lead = '', ...line], j): Line => [i + j === 0 ? `${number}. ` : ` ${lead}`, ...line]),
    ),
    ...paragraph(said, room - 4).map((line): Line => [`    ${line}`]),
    ...commandLines(stillOpen(audited.view, todo ?? rule.command), typed),
  ]
}

/** What the command does for the other rules. */
function also({ command }: Rule): string {
  if (command.startsWith('onrecord render')) return ' The same document says the others as well.'
  return command.startsWith('onrecord ask') ? ' Ask for the others in the same way.' : ''
}

function ruleLines(findings: readonly Finding[], room: number): Line[] {
  const [first] = findings
  if (first === undefined) return []
  const isOpen = findings.every(({ may }) => may === true)
  const places = placesIn(findings)
  const title = `${first.rule.title}${places === '' ? '' : `: ${places}`}${isOpen ? ' (perhaps)' : ''}`
  return titleLines({ ...first.rule, title }, room - 3).map((line, i) => [i === 0 ? '  ' : '      ', ...line])
}

/** What is no entry: the title of the rule says what it is about. */
const WHOLES: readonly string[] = ['plan', 'employment', 'unemployment', 'severance', 'people']

/** So many entries show where it is; the others are counted. */
const MOST_PLACES = 8

/** "A1, A4". */
function placesIn(found: readonly { readonly at: Spot }[]): string {
  const all = [...new Set(found.map(({ at }) => at.of))].filter((of) => !WHOLES.includes(of))
  if (all.length <= MOST_PLACES) return all.join(', ')
  return `${all.slice(0, MOST_PLACES - 1).join(', ')} and ${all.length - MOST_PLACES + 1} more`
}

function unknownLines(unknown: readonly Question[], room: number): Line[] {
  if (unknown.length === 0) return []
  const rules = ofRules(unknown).map((questions) => {
    const places = placesIn(questions)
    return `${questions[0]?.rule.id ?? ''}${places === '' ? '' : ` (${places})`}`
  })
  const about = `The record does not say it, so nothing was concluded: ${rules.join(', ')}.`
  return [...heading('Not known yet'), ...paragraph(about, room - 2).map((line): Line => [`  ${line}`])]
}

function lastLines({ audited: { audit, view }, typed, rules }: Report, room: number): Line[] {
  const example = beginWith(view, audit)[0]?.[0]?.rule ?? audit.findings[0]?.rule ?? rules[0]
  const aside = audit.waived.length > 0 ? `, and the ${some(audit.waived.length, 'finding')} set aside` : ''
  const hint = (about: string, command: string): Line[] => withTail([faint(about)[0] ?? ''], typed(command), room)
  return [
    [],
    ...hint(`All of it, with the questions${aside}:`, 'onrecord audit --all'),
    ...(example === undefined ? [] : hint('One of them, and why:', `onrecord audit --explain ${example.id}`)),
    ...paragraph('This is no legal advice: it shows what to look at, and what to ask for.', room).map(faint),
  ]
}
