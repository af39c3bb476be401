/** The page that nobody else gets: in which order to speak, how to listen, what to say when asked to sign or about discipline. */
import { businessDayAfter } from '../../deadlines/holidays.ts'
import type { Day } from '../../record/dates.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewPerson } from '../../views/view-people.ts'
import { dayWithWeekday } from '../phrases/dates-in-words.ts'
import { isReported, met, shortReading, targetInWords } from '../phrases/measures-in-words.ts'
import { firstNameOf, nameAndRole, withRelation } from '../phrases/people-in-words.ts'
import { inSentence, RATING_WORDS, withStop } from '../phrases/words.ts'
import { rated } from '../rebuttal/rebuttal-opening.ts'
import { type Ahead, isOver, participants } from './agenda-meeting.ts'

/** The sections of the page, each with its heading and its lines. */
export type PrivatePage = readonly {
  /** what the points are about */
  readonly heading: string
  /** the points */
  readonly lines: readonly string[]
}[]

/** How long a paper is kept before it is signed, in working days. */
const DAYS_TO_READ = 2

/** `asked` are the points of the first page. */
export function privatePage(view: View, meeting: Ahead, asked: readonly string[]): PrivatePage {
  return [
    { heading: 'My points, in this order', lines: sequence(view, meeting, asked) },
    { heading: 'While I listen', lines: LISTENING },
    { heading: 'If I am asked to sign something', lines: signing(view, meeting.day ?? view.as_of) },
    { heading: 'If questions could lead to discipline', lines: representative(view, meeting) },
    { heading: 'The people in the room', lines: people(view, meeting) },
  ].filter(({ lines }) => lines.length > 0)
}

function sequence(view: View, meeting: Ahead, asked: readonly string[]): string[] {
  const other = participants(view, meeting).find((id) => id !== view.plan.employee) ?? view.plan.issued_by
  return [
    `Thank ${firstNameOf(view, other)} for the time.`,
    ...whatIsMet(view),
    ...whatIsNot(view),
    ...order(asked.length),
    isOver(view, meeting)
      ? 'For each area: "Was this met? If not, what was missing?" Then wait for the answer.'
      : 'For each area: "Is this satisfactory now? If not, what would be?" Then wait for the answer.',
    'At the end: read back the ratings and who does what by when, and say that a recap comes today.',
  ]
}

/** The points of the first page are in the order of their weight. */
function order(count: number): string[] {
  if (count === 0) return []
  if (count === 1) return ['Ask point 1 of the agenda first.']
  return [`Ask point 1 of the agenda first, then point 2${count > 2 ? '; the others as far as there is time' : ''}.`]
}

function whatIsMet(view: View): string[] {
  const last = rated(view).at(-1)
  const areas = view.plan.areas.filter(({ id }) => last?.assessments[id] === 'met').map(({ id }) => id)
  const atTarget = view.metrics.filter((metric) => isReported(metric) && lastMet(metric) === true)
  const [best] = atTarget.filter(
    ({ readings }) => readings.length > 1 && readings.slice(0, 1).some((reading) => met(reading) === false),
  )
  const moved =
    best === undefined
      ? []
      : [
          `${inSentence(best.name)} went from ${best.readings
            .slice(0, 1)
            .map((reading) => shortReading(reading, best))
            .join('')} to ${best.readings
            .slice(-1)
            .map((reading) => shortReading(reading, best))
            .join('')}`,
        ]
  const said = [
    ...(areas.length === 0 ? [] : [`${listed(areas)} ${areas.length === 1 ? 'was' : 'were'} rated met`]),
    ...moved,
  ]
  return said.length === 0 ? [] : [`Begin with what is met: ${said.join('; ')}.`]
}

function lastMet({ readings }: View['metrics'][number]): boolean | undefined {
  const last = readings.at(-1)
  return last === undefined ? undefined : met(last)
}

/** What is not there yet is better said than asked about. */
function whatIsNot(view: View): string[] {
  const last = rated(view).at(-1)
  const areas = view.plan.areas.flatMap(({ id }) => {
    const rating = last?.assessments[id]
    return rating === 'not_met' || rating === 'partially_met' ? [`${id} was rated ${RATING_WORDS[rating]}`] : []
  })
  const behind = view.metrics
    .filter((metric) => isReported(metric) && lastMet(metric) === false)
    .map((metric) => {
      const [latest = ''] = metric.readings.slice(-1).map((reading) => shortReading(reading, metric))
      return `${inSentence(metric.name)} at ${latest}, with a target of ${targetInWords(metric, view).replace('*', '')}`
    })
  const said = [...areas, ...behind].slice(0, 3)
  return said.length === 0
    ? []
    : [`Say before I am asked what is not there yet, and what I do about it: ${said.join('; ')}.`]
}

const LISTENING = [
  'Breathe out before each answer. A pause is not a weakness.',
  'Answer the question that was asked, and stop.',
  'If I do not know: "I would like to check that and write to you today."',
  'If something is not clear: "What would you see if it were done well?"',
  'Write down the words of a rating as they are said, and ask for them again if need be.',
]

function signing(view: View, day: Day): string[] {
  const until = dayWithWeekday(view, businessDayAfter(view, day, DAYS_TO_READ))
  return [
    `"Thank you. I would like to read it in peace, and I will give it back by ${until}."`,
    '"May I have a copy to read first?"',
    'If it cannot wait: "I am glad to confirm that I received it." Then write beside the name: "Received; signed for receipt only", and the date.',
  ]
}

function representative(view: View, { entry }: Ahead): string[] {
  const { union, sector } = view.plan
  const [person] = withRelation(view, 'union_representative')
  const covered = union === 'member' || union === 'eligible' || person !== undefined
  const whom =
    person !== undefined ? nameAndRole(view, person) : covered ? 'my union representative' : 'somebody of my choice'
  return [
    ...(entry?.investigatory === true
      ? ['This meeting is noted as one that looks into facts: ask this before it begins.']
      : []),
    `"If this conversation could lead to discipline, I would like to have ${whom}${person === undefined ? '' : ','} with me before I answer. May we go on as soon as that is possible?"`,
    'Then wait politely, and note the time and the words of the answer.',
    ...(covered || union === 'none'
      ? []
      : ['Whether a union covers my work is not in my record: find out before the meeting.']),
    ...(sector === 'public' || sector === 'federal'
      ? ['A public employer may have rules on who can be present: find out before the meeting.']
      : []),
  ]
}

function people(view: View, meeting: Ahead): string[] {
  return participants(view, meeting)
    .filter((id) => id !== view.plan.employee)
    .flatMap((id) => {
      const person = view.people.find((each) => each.id === id)
      const known = person === undefined ? [] : knownOf(person)
      return known.length === 0 ? [] : [`${nameAndRole(view, id)}: ${known.join(' ')}`]
    })
}

function knownOf({ good_at, interests, dislikes, notes }: ViewPerson): string[] {
  return [
    ...(good_at.length === 0 ? [] : [`Good at ${listed(good_at.map(withoutStop))}; ask for advice there.`]),
    ...(interests.length === 0 ? [] : [`Interested in ${listed(interests.map(withoutStop))}.`]),
    ...(dislikes.length === 0 ? [] : [`Does not like ${listed(dislikes.map(withoutStop))}.`]),
    ...(notes === undefined ? [] : [withStop(notes)]),
  ]
}
