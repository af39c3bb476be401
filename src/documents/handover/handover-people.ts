/** The players of a handover: who is who, and where each stands in the record. */
import type { Day } from '../../record/dates.ts'
import { counted, listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewPerson } from '../../views/view-people.ts'
import { daysIn } from '../phrases/dates-in-words.ts'

/** A row of the list of people. */
export type PlayerRow = {
  /** the name */
  readonly name: string
  /** the title, '' when none is noted */
  readonly role: string
  /** `supervisor`, `HR`, `witness`, `employee (me)` … */
  readonly relation: string
  /** where the person stands in the record: `issued the plan; author of E-01; three check-ins` */
  readonly record: string
  /** stance, first-hand knowledge, whether they would testify, contact; '' when nothing of it is noted */
  readonly notes: string
}

const RELATION_WORDS: Readonly<Record<ViewPerson['relation'], string>> = {
  employee: 'employee',
  supervisor: 'supervisor',
  second_level_supervisor: 'second-level supervisor',
  hr_representative: 'HR',
  union_representative: 'union representative',
  attorney: 'attorney',
  witness: 'witness',
  comparator: 'comparator',
  decision_maker: 'decision maker',
  other_manager: 'other manager',
  vendor: 'vendor',
}

/** Everybody in people.yaml, in its order. */
export function players(view: View): PlayerRow[] {
  return view.people.map((person) => ({
    name: person.name,
    role: person.role ?? '',
    relation: `${RELATION_WORDS[person.relation]}${person.id === view.plan.employee ? ' (me)' : ''}`,
    record: recordWords(view, person.id),
    notes: noteWords(person),
  }))
}

/** "Not recorded for anyone: …": what of the list's notes nobody has; '' when each is noted for somebody. */
export function notRecorded({ people }: View): string {
  const missing = [
    ...(people.every(({ first_hand_knowledge }) => first_hand_knowledge === undefined) ? ['first-hand knowledge'] : []),
    ...(people.every(({ will_testify }) => will_testify === undefined) ? ['willingness to testify'] : []),
    ...(people.every(({ contact }) => contact === undefined) ? ['contact details'] : []),
    ...(people.every(({ stance }) => stance === undefined || stance === 'unknown') ? ['stance'] : []),
  ]
  return missing.length === 0 ? '' : `Not recorded for anyone: ${listed(missing)}.`
}

/** Authors of exhibits who are not among the people of the record. */
export function unlisted({ people, evidence }: View): string {
  const known = people.flatMap(({ id, name }) => [id, name])
  const others = [...new Set(evidence.flatMap(({ author }) => author ?? []))].filter(
    (author) => !known.includes(author),
  )
  if (others.length === 0) return ''
  const named = others.map((author) => `${author} (${exhibitsBy(evidence, author).join(', ')})`)
  return `Authors of exhibits who are not in my list of people: ${listed(named)}.`
}

function exhibitsBy(evidence: View['evidence'], author: string): string[] {
  return evidence.filter((entry) => entry.author === author).map(({ id }) => id)
}

/** More days than these are told as a number. */
const MOST_DAYS = 2

function recordWords(view: View, id: string): string {
  const { plan, evidence, requests, employment } = view
  const isMe = id === plan.employee
  const held = view.check_ins.filter((checkIn) => checkIn.held && checkIn.attendees.includes(id))
  const wrote = exhibitsBy(evidence, id)
  const named = evidence
    .filter(
      ({ author, people, quotes }) => author !== id && (people.includes(id) || quotes.some(({ who }) => who === id)),
    )
    .map((entry) => entry.id)
  const asked = requests.filter(({ to }) => to === id).map((request) => request.id)
  const parts = [
    plan.issued_by === id ? 'issued the plan' : '',
    plan.approved_by === id ? 'approved the plan' : '',
    changedWords(view, id),
    wrote.length === 0 ? '' : `author of ${wrote.join(', ')}`,
    named.length === 0 ? '' : `named in ${named.join(', ')}`,
    held.length === 0 || isMe
      ? ''
      : meetingWords(
          view,
          held.map(({ scheduled_for }) => scheduled_for),
        ),
    asked.length === 0 ? '' : `asked in ${asked.join(', ')}`,
    employment.comparators.some(({ person }) => person === id) ? 'see Comparison' : '',
    isMe && wrote.length === 0 ? 'keeps this record' : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? inWords(view, id) : parts.join('; ')
}

function meetingWords(view: View, days: readonly Day[]): string {
  return days.length > MOST_DAYS
    ? `at ${counted(days.length, 'check-in')}`
    : `at the ${days.length === 1 ? 'check-in' : 'check-ins'} of ${daysIn(view, days)}`
}

function changedWords(view: View, id: string): string {
  const days = view.plan.amendments.filter(({ by }) => by === id).map(({ on }) => on)
  return days.length === 0 ? '' : `changed the plan (${daysIn(view, days)})`
}

/** Somebody whom no field names may still stand in the words of an event or a title. */
function inWords({ people, employment, evidence }: View, id: string): string {
  const name = people.find((person) => person.id === id)?.name ?? id
  const cites = [
    ...employment.rows
      .filter(({ text }) => text.includes(name))
      .flatMap((row) => (row.evidence.length === 0 ? ['an event'] : row.evidence)),
    ...evidence.filter(({ title }) => title.includes(name)).map((entry) => entry.id),
  ]
  return cites.length === 0 ? 'named in no entry' : `in the words on ${listed([...new Set(cites)])}; nothing else`
}

function noteWords({ stance, first_hand_knowledge, will_testify, contact }: ViewPerson): string {
  return [
    stance === undefined || stance === 'unknown' ? '' : stance,
    first_hand_knowledge === undefined ? '' : `knows first-hand: ${first_hand_knowledge}`,
    will_testify === undefined ? '' : will_testify ? 'would testify' : 'would not testify',
    contact ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}
