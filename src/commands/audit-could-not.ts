/** Could not, or would not: of each area what the record shows, and what it is asked for. */
import { type CouldNotRow, couldNotRows, type DirectiveRow, type OutcomeRow } from '../audit/could-not.ts'
import { couldNotQuestions } from '../audit/could-not-questions.ts'
import { stillOpen } from '../audit/late-commands.ts'
import { dateFor, exhibitsIn } from '../audit/words.ts'
import { type Day, longDay } from '../record/dates.ts'
import { counted, listed, withoutStop } from '../record/plain-words.ts'
import { programFor } from '../shown-command.ts'
import { jsonText, type Piece, type Terminal } from '../terminal.ts'
import type { View } from '../views/view.ts'
import { commandLines, faint, type Line, paragraph, typedWith, withTail } from './audit-pieces.ts'
import { auditedRecord } from './audit-record.ts'

export type CouldNotLook = { readonly day: Day; readonly asJson: boolean }

/** Shows for each area whether it was done or reached, and what there was of ability, effort and support; then what is not known. */
export async function couldNot(terminal: Terminal, dir: string, { day, asJson }: CouldNotLook): Promise<number> {
  const { view, notes } = await auditedRecord(terminal, dir, { day, rules: [] })
  if (asJson) terminal.line(jsonText(asData(view)))
  else {
    const lines = couldNotLines(view, typedWith(programFor(terminal, dir)), Math.min(terminal.width, 100))
    for (const pieces of lines) terminal.line(...pieces)
  }
  for (const text of notes) terminal.note({ text, style: 'yellow' })
  return 0
}

function asData(view: View): object {
  return {
    as_of: view.as_of,
    plan: view.plan.kind,
    rows: couldNotRows(view),
    questions: couldNotQuestions(view).map(({ at, text, todo }) => ({
      area: at.of,
      path: at.path,
      text,
      command: todo,
    })),
  }
}

const ABOUT =
  'What the plan tells you to do: was it followed, and what shows it? A result that was missed: was it in your hands, what did you do for it, and what help was there? A claim for unemployment often turns on this.'

function couldNotLines(view: View, typed: (text: string) => string, room: number): Line[] {
  const rows = couldNotRows(view).flatMap((row) => rowLines(view, row, room))
  const title: Piece = { text: 'Could not, or would not', style: 'bold' }
  return [
    ...withTail([title], `as of ${longDay(view.as_of)}`, room),
    ...paragraph(ABOUT, room).map(faint),
    ...(rows.length === 0 ? [[], ['The plan has no areas yet.']] : rows),
    ...questionLines(view, typed, room),
    [],
    ...paragraph('This is no legal advice. These facts stand in: onrecord render appeal', room).map((line) =>
      faint(typed(line)),
    ),
  ]
}

const STATES = {
  followed: 'followed',
  could_not: 'could not be followed each time',
  reached: 'reached',
  missed: 'missed',
  not_shown: 'not shown',
} as const

function rowLines(view: View, row: CouldNotRow, room: number): Line[] {
  const area = view.plan.areas.find(({ id }) => id === row.area)
  const name = paragraph(`${row.area} ${area?.title ?? ''}`, room)
  const state = row.kind === 'not known' ? 'not known' : STATES[row.state]
  const isOpen = state.startsWith('not ')
  const facts =
    row.kind === 'directive' ? ofDirective(view, row) : row.kind === 'outcome' ? ofOutcome(row) : ofUntyped()
  const kind = { directive: 'something to do: ', outcome: 'a result: ', 'not known': '' }[row.kind]
  const tail: Piece = { text: `${kind}${state}`, style: isOpen ? 'yellow' : 'dim' }
  return [
    [],
    ...name.slice(0, -1).map((text): Line => [{ text, style: 'bold' }]),
    ...withTail([{ text: name.at(-1) ?? '', style: 'bold' }], tail, room),
    ...facts.flatMap(([label, text]) =>
      paragraph(`${label}: ${text}`, room - 4).map((line, i): Line => [i === 0 ? '  ' : '    ', line]),
    ),
  ]
}

type Fact = readonly [label: string, text: string]

function ofUntyped(): Fact[] {
  return [['to say', 'whether it asks for a result, or tells you to do something']]
}

function ofDirective(view: View, { by, weeks, hindered }: DirectiveRow): Fact[] {
  const days = (all: readonly Day[]): string => listed(all.map((day) => dateFor(view, day)))
  const shown = by.length === 0 ? 'no exhibit in the record' : listed(by)
  if (weeks === undefined) return [['shown by', shown], ...prevented(view, hindered)]
  return [
    ['weeks', `done in ${weeks.done} of ${weeks.of} measured`],
    ...(weeks.explained.length === 0 ? [] : [['with a reason', days(weeks.explained)] as const]),
    ...(weeks.open.length === 0 ? [] : [['without a reason', days(weeks.open)] as const]),
    ['shown by', shown],
    ...prevented(view, hindered),
  ]
}

function prevented(view: View, hindered: DirectiveRow['hindered']): Fact[] {
  return hindered.map(({ text, on, evidence }) => [
    'prevented by',
    `${withoutStop(text)}${on === undefined ? '' : `, ${dateFor(view, on)}`}${exhibitsIn(evidence)}`,
  ])
}

const CONTROL = { within: 'in your hands', partial: 'in your hands in part', outside: 'not in your hands' } as const

/** Of a result that was reached nothing has to be explained. */
function ofOutcome({ state, by, ability, effort, support }: OutcomeRow): Fact[] {
  if (state === 'reached') return []
  const able = [
    ability.control === undefined ? 'not known how far it is in your hands' : CONTROL[ability.control],
    ...(ability.outside.length === 0 ? [] : [`measured, and not yours to decide: ${listed(ability.outside)}`]),
    ...(ability.answers.length === 0 ? [] : [`your answers that say it could not be done: ${listed(ability.answers)}`]),
  ]
  const tried = [
    `${counted(effort.steps, 'step')} written down${exhibitsIn(by)}`,
    ...(effort.asked.length === 0 ? [] : [`asked for in ${listed(effort.asked)}`]),
  ]
  const quoted = (all: readonly string[]): string => listed(all.map((text) => `"${withoutStop(text)}"`))
  const { promised, owed } = support
  const came = promised.filter((text) => !owed.includes(text))
  const helped = [
    ...(promised.length === 0 ? ['the plan names none'] : []),
    ...(came.length === 0 ? [] : [`came: ${quoted(came)}`]),
    ...(owed.length === 0 ? [] : [`promised, and no delivery in the record: ${quoted(owed)}`]),
  ]
  return [
    ['ability', able.join('; ')],
    ['effort', tried.join('; ')],
    ['support', helped.join('; ')],
  ]
}

function questionLines(view: View, typed: (text: string) => string, room: number): Line[] {
  const questions = couldNotQuestions(view)
  if (questions.length === 0) return []
  return [
    [],
    [{ text: 'Not known yet', style: 'bold' }],
    ...questions.flatMap(({ text, todo }): Line[] => [
      ...paragraph(text, room - 4).map((line, i): Line => [`  ${i === 0 ? '-' : ' '} ${line}`]),
      ...commandLines(stillOpen(view, todo), typed),
    ]),
  ]
}
