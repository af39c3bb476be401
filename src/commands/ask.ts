import { toneFacts } from '../audit/tone-facts.ts'
import { change } from '../record/change.ts'
import { dateInWords, dayOf, instantOf } from '../record/dates.ts'
import type { Desk } from '../record/desk.ts'
import { mappingOf, withItem } from '../record/edit.ts'
import { entryText } from '../record/entry-text.ts'
import { resolveId } from '../record/known-ids.ts'
import { planAndPeople } from '../record/plan-and-people.ts'
import { areaIndex, planIn } from '../record/plan-of.ts'
import { quoted } from '../record/problem.ts'
import { planSchema } from '../record/schema/plan.ts'
import { type Request, requestSchema } from '../record/schema/request.ts'
import { validText } from '../record/valid-text.ts'
import { healthWordsIn } from '../record/workplace-words.ts'
import type { Terminal } from '../terminal.ts'
import { atOnce } from '../tone/at-once.ts'
import { UserError } from '../user-error.ts'

/** A request as it is asked to be written down: its id and the time of writing are given here. */
export type NewRequest = Omit<Request, 'id' | 'kind' | 'sent_on'> & {
  /** A clarification when absent. */
  readonly kind?: Request['kind'] | undefined
  /** Today when absent. */
  readonly sent_on?: string | undefined
}

export type AskOptions = {
  /** Put it among the steps taken of each area that its text names too. */
  readonly asStep?: boolean
}

/** Writes down what was asked for in writing, all of it or nothing, and prints the ids. */
export function ask(
  terminal: Terminal,
  dir: string,
  asked: readonly NewRequest[],
  { asStep = false }: AskOptions = {},
): number {
  const now = instantOf(terminal.clock())
  for (const request of asked) refuseOutOfOrder(request, dayOf(now))
  const written = change({ dir, at: now }, (desk) => {
    const issuer = issuerIn(desk)
    const requests = asked.map((request) => create(desk, dir, { to: issuer, ...request }, now))
    if (asStep) for (const request of requests) addStep(desk, request)
    const words = requests.map(({ id, text }) => `${id} ${quoted(text)}`).join(', ')
    return { result: requests, words: `ask ${words}` }
  })
  terminal.wrote(
    written.map(({ id }) => id),
    written.map((request) => inWords(request, dayOf(now))).join('\n'),
  )
  // It says "sent", and somebody under pressure may take it that the mail went out with it.
  if (asked.some(({ sent_on, answered_on }) => sent_on === undefined && answered_on === undefined))
    terminal.note(
      `this only notes it; the ${asked.length === 1 ? 'mail itself' : 'mails themselves'} you send yourself`,
    )
  const facts = toneFacts(planAndPeople(dir))
  for (const request of written) {
    sayTone(terminal, request, facts)
    if (asked.length === 1) sayNext(terminal, request)
  }
  return 0
}

function refuseOutOfOrder({ sent_on, due_on, answered_on }: NewRequest, today: string): void {
  const sent = sent_on ?? today
  if (sent > today)
    throw new UserError(`${sent} is still to come; write a request down when you have sent it, with --on DATE`)
  if (due_on !== undefined && due_on < sent)
    throw new UserError(
      `the answer would be due on ${due_on}, before it was asked for on ${sent}; correct one of the two`,
    )
  if (answered_on !== undefined && answered_on < sent)
    throw new UserError(`answered on ${answered_on}, before it was sent on ${sent}; correct one of the two`)
}

/** Who issued the plan: that is who is asked when nobody is named. Undefined when plan.yaml cannot be read. */
function issuerIn(desk: Desk): string | undefined {
  try {
    const { issued_by } = mappingOf(desk.text('plan.yaml'), 'plan.yaml')
    return typeof issued_by === 'string' ? issued_by : undefined
  } catch (cause) {
    if (cause instanceof UserError) return undefined
    throw cause
  }
}

function create(desk: Desk, dir: string, request: NewRequest, now: string): Request {
  const { kind, sent_on, to, channel, text, legal_basis, due_on, answered_on, answer, follow_ups, evidence } = request
  const id = desk.nextId('requests')
  const entry: Request = {
    id,
    kind: kind ?? 'clarification',
    sent_on: sent_on ?? dayOf(now),
    to: to === undefined ? undefined : resolveId(dir, 'person', to),
    channel,
    text,
    legal_basis,
    due_on,
    answered_on,
    answer,
    follow_ups,
    evidence: evidence?.map((each) => resolveId(dir, 'evidence', each)),
    sensitivity: request.sensitivity,
    about: request.about,
    recorded: now,
  }
  const file = `requests/${id}.yaml`
  desk.create(file, validText(entryText(entry), file, requestSchema))
  return entry
}

/** Adds the request to the steps taken of each area that it names, of the same classes as the request itself. */
function addStep(desk: Desk, { text, sent_on, kind }: Request): void {
  const before = desk.text('plan.yaml')
  const plan = planIn(before)
  const areas = plan.areas.filter(({ id }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text))
  if (areas.length === 0)
    throw new UserError(`--step needs the area that it is a step of; name it in the text, such as "A1: ${text}"`)
  const marks = kind === 'accommodation' ? { sensitivity: 'health', about: ['protected_activity'] } : {}
  const step = { text: `Asked in writing: ${text}`, on: sent_on, ...marks }
  const after = areas.reduce(
    (plan_yaml, { id }) => withItem(plan_yaml, 'plan.yaml', ['areas', areaIndex(plan, id), 'steps_taken'], step),
    before,
  )
  desk.edit('plan.yaml', validText(after, 'plan.yaml', planSchema, before))
}

/** `R-05, support, sent to marisol today: "The written list …"`. */
function inWords({ id, kind, to, sent_on, text }: Request, today: string): string {
  const when = sent_on === today ? 'today' : `on ${dateInWords(sent_on)}`
  return `${id}, ${kind.replaceAll('_', ' ')}, sent ${to === undefined ? '' : `to ${to} `}${when}: ${quoted(text)}`
}

/** Words that should not go out as they are. */
function sayTone(terminal: Terminal, { id, kind, text }: Request, facts: ReturnType<typeof toneFacts>): void {
  const health = kind === 'accommodation' ? [] : healthWordsIn(text, facts.workplace)
  if (health.length > 0)
    terminal.note(
      `${id} holds ${health.map((word) => `"${word}"`).join(', ')}; if it asks for a change because of health, make it private: ${terminal.invocation} set ${id} kind accommodation`,
    )
  // Of health, the line above says what to do.
  const whole = `${terminal.invocation} tone ${id}`
  for (const line of atOnce(text, { ...facts, kind: 'clarification' }, whole, ['T-63'])) terminal.note(line)
}

/** What is worth doing now, after a single request: one line each. */
function sayNext(terminal: Terminal, { id, to, evidence, answered_on }: Request): void {
  if (answered_on !== undefined) return
  if (evidence === undefined)
    terminal.note(
      `keep the mail: ${terminal.invocation} log "My request${to === undefined ? '' : ` to ${to}`}" --kind email --attach mail.eml --obtained sent_by_me`,
    )
  terminal.note(
    `when an answer comes: ${terminal.invocation} answered ${id}; when you have reminded them: ${terminal.invocation} answered ${id} --followed-up today`,
  )
}
