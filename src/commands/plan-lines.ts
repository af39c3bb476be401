/** The plan of a day as lines of a screen. */
import { longDay } from '../record/dates.ts'
import { oldFigureSince } from '../record/old-figure.ts'
import type { AreaVersion, PlanChange, PlanVersion } from '../record/plan-version.ts'
import type { Piece } from '../terminal.ts'
import { hung, wrapped } from '../wrapped-text.ts'
import { fieldInWords, type Line, type Names, targetInWords, valueInWords, whoInWords } from './plan-words.ts'

/** A label and its text; a changed one stands out. */
type Row = { readonly label: string; readonly text: string; readonly isChange?: boolean }

const CONTROL = { within: 'in your hands', partial: 'partly in your hands', outside: 'not in your hands' } as const

/** The plan in lines of at most `room` columns. What it does not say is named in one line, not in an empty row each. */
export function planLines(version: PlanVersion, names: Names, room: number): Line[] {
  const ofPlan = version.changes.filter(({ area }) => !version.areas.some(({ id }) => id === area))
  return [
    ...headLines(version, room),
    ...rowLines([...planRows(version, names), ...changeRows(ofPlan, names)], room),
    ...version.areas.flatMap((area) => areaLines(version, area, names, room)),
  ]
}

function headLines({ kind, title, as_of }: PlanVersion, room: number): Line[] {
  const name = title === undefined ? kind : `${kind}: ${title}`
  const day: Piece = { text: `as of ${longDay(as_of)}`, style: 'dim' }
  const [first = '', ...others] = wrapped(name.replace(/\s+/g, ' '), room)
  const bold = (text: string): Piece => ({ text, style: 'bold' })
  if (others.length === 0 && first.length + 3 + longDay(as_of).length + 6 <= room) return [[bold(first), '   ', day]]
  return [...[first, ...others].map((text): Line => [bold(text)]), [day]]
}

function planRows(version: PlanVersion, names: Names): Row[] {
  const { issued_on, issued_by, approved_by, document, reason, check_ins, consequence, response_due_on } = version
  const name = (id: string): string => names.get(id) ?? id
  const approved = approved_by === undefined ? '' : `, approved by ${name(approved_by)}`
  const paper = document === undefined ? '' : `; the plan as delivered is ${document}`
  return [
    { label: 'days', text: daysInWords(version) },
    { label: 'issued', text: `${longDay(issued_on)} by ${name(issued_by)}${approved}${paper}` },
    ...row('signature', signatureInWords(version)),
    ...row('response due', response_due_on === undefined ? undefined : longDay(response_due_on)),
    ...row('check-ins', check_ins?.replace(/[a-z]+day\b/g, capital)),
    ...row('reason', inQuotes(reason)),
    ...row('consequence', inQuotes(consequence)),
    ...row('early end', earlyEnd(version)),
    ...row(
      'not stated',
      [
        ...(check_ins === undefined ? ['how often check-ins are'] : []),
        ...(consequence === undefined ? ['what follows when it is not met'] : []),
      ].join(', ') || undefined,
    ),
  ]
}

/** "friday" as a line has it; a bare "day" is no name. */
function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

function row(label: string, text: string | undefined): Row[] {
  return text === undefined ? [] : [{ label, text }]
}

function inQuotes(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `"${text}"`
}

function daysInWords({ state, day, days, days_left, effective_from, effective_to }: PlanVersion): string {
  const period = `${longDay(effective_from)} to ${longDay(effective_to)}, ${days} ${days === 1 ? 'day' : 'days'}`
  if (state === 'ended') return `${period}; over`
  return state === 'not_begun' ? `${period}; not begun` : `${period}; day ${day} of ${days}, ${days_left} left`
}

function signatureInWords({ acknowledgement: signed }: PlanVersion): string | undefined {
  if (signed === undefined) return undefined
  const kind = signed.kind === undefined ? '' : signed.kind === 'receipt' ? ', for receipt' : ', as an agreement'
  const note = signed.annotation === undefined ? '' : `; beside it: "${signed.annotation}"`
  if (signed.signed_on !== undefined) return `signed on ${longDay(signed.signed_on)}${kind}${note}`
  if (signed.refused === true) return `not signed${note}`
  return signed.requested === true ? `asked for${kind}, not given` : undefined
}

function earlyEnd({ early_termination_clause: clause }: PlanVersion): string | undefined {
  if (clause === undefined) return undefined
  return clause ? 'the plan says that it may end early' : 'the plan does not say that it may end early'
}

// ---- areas -----------------------------------------------------------------------------------------------------

function areaLines({ changes, as_of }: PlanVersion, area: AreaVersion, names: Names, room: number): Line[] {
  const own = changes.filter((change) => change.area === area.id)
  const rows: Row[] = [
    ...row('expects', expectationInWords(area, own)),
    ...row('finds', inQuotes(area.deficiency)),
    ...row('measure', inQuotes(area.measure)),
    ...row('target', area.target === undefined ? undefined : targetInWords(area.target)),
    ...row('starts from', inQuotes(area.baseline)),
    ...row('fails at', inQuotes(area.failure_threshold)),
    ...row('control', area.control === undefined ? undefined : CONTROL[area.control]),
    ...area.support.map((item): Row => ({ label: 'support', text: supportInWords(item, as_of) })),
    ...row('not stated', missing(area).join(', ') || undefined),
    ...changeRows(own, names),
  ]
  const title = wrapped(`${area.id} ${area.title}`.replace(/\s+/g, ' '), room)
  return [[], ...title.map((text): Line => [{ text, style: 'bold' }]), ...rowLines(rows, room)]
}

/** The words of the plan; where they still have a figure that was changed, with the target in force. */
function expectationInWords({ expectation, target }: AreaVersion, changes: readonly PlanChange[]): string {
  const since = oldFigureSince(expectation, target, changes)
  const now = since === undefined || target === undefined ? '' : targetInWords(target)
  return `"${expectation}"${since === undefined ? '' : ` (the target has been ${now} since ${longDay(since)})`}`
}

function missing({ measure, target, support }: AreaVersion): string[] {
  return [
    ...(measure === undefined ? ['measure'] : []),
    ...(target === undefined ? ['target'] : []),
    ...(support.length === 0 ? ['support'] : []),
  ]
}

function supportInWords(
  { text, promised_on, due_on, delivered_on }: AreaVersion['support'][number],
  day: string,
): string {
  const on = (date: string): string => (/^\d{4}-\d\d-\d\d$/.test(date) ? longDay(date) : date)
  const promised = promised_on === undefined ? '' : `promised ${on(promised_on)}, `
  const due = due_on === undefined || delivered_on !== undefined ? '' : `, due ${on(due_on)}`
  const came = delivered_on === undefined ? `not delivered by ${longDay(day)}` : `delivered ${on(delivered_on)}`
  return `"${text}": ${promised}${came}${due}`
}

/** "target: was 8, is 12, since 5 April 2024, by Colin Marsh (E-02)". */
function changeRows(changes: readonly PlanChange[], names: Names): Row[] {
  return changes.map((change): Row => {
    const { on, field, was, is } = change
    const who = whoInWords(change, names)
    const text = `${fieldInWords(field)}: was ${valueInWords(was)}, is ${valueInWords(is)}, since ${longDay(on)}`
    return { label: 'changed', text: who === '' ? text : `${text}, ${who}`, isChange: true }
  })
}

function rowLines(rows: readonly Row[], room: number): Line[] {
  return rows.flatMap(({ label, text, isChange = false }, i) => {
    const isAgain = rows[i - 1]?.label === label
    return hung(isAgain ? '' : label, text, room).map(
      (line): Line => [isChange ? { text: line, style: 'yellow' } : line],
    )
  })
}
