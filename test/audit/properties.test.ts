/** What holds for the audit, the next steps and the deadlines of any record at all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditOf } from '../../src/audit/audit.ts'
import { deadlinesOf } from '../../src/deadlines/deadlines.ts'
import { uncountedDeadlines } from '../../src/deadlines/uncounted.ts'
import { nextSteps } from '../../src/guide/next-steps.ts'
import { asOf } from '../../src/record/as-of.ts'
import { addDays, type Day } from '../../src/record/dates.ts'
import { byId } from '../../src/record/ids.ts'
import type { PlannedRecord } from '../../src/record/model.ts'
import { allegationSchema } from '../../src/record/schema/allegation.ts'
import { evidenceSchema } from '../../src/record/schema/evidence.ts'
import { metricSchema } from '../../src/record/schema/metric.ts'
import { requestSchema } from '../../src/record/schema/request.ts'
import { AUDIENCES, type Audience } from '../../src/views/audiences.ts'
import { viewFor } from '../../src/views/view.ts'
import { anyRecord, entryOf } from './any-record.ts'
import { anyDay } from './any-values.ts'

const anyReader = fc.constantFrom(...AUDIENCES)

/** What was found and what is asked, as it is read. */
function saidOf(record: PlannedRecord, reader: Audience, day: Day) {
  const { findings, waived, unknown } = auditOf(viewFor(record, reader, day).view)
  return [...findings, ...waived, ...unknown].map(({ rule, at, text, todo = '', ...rest }) => ({
    rule: rule.id,
    of: at.of,
    path: at.path.join('.'),
    text,
    todo,
    how: 'how' in rest ? rest.how : '',
    may: 'may' in rest,
  }))
}

function ahead(record: PlannedRecord, day: Day) {
  const stood = asOf(record, day)
  const deadlines = deadlinesOf(stood, day)
  return { deadlines, uncounted: uncountedDeadlines(stood), steps: nextSteps({ record: stood, day, deadlines }).first }
}

/** A value that came to nothing, days below none, and one of what is many. */
const BROKEN =
  /undefined|NaN|Infinity|\[object|(?:for|has|is|waited) -\d|\b(?:1|one) (?:weeks|readings|exhibits|check-ins|areas|working days)\b/

test('no rule throws, for any reader on any day, and what it says is whole', () => {
  fc.assert(
    fc.property(anyRecord, anyReader, anyDay, (record, reader, day) => {
      for (const said of saidOf(record, reader, day)) expect(Object.values(said).join(' ')).not.toMatch(BROKEN)
    }),
    { numRuns: 120 },
  )
})

test('nor do the next steps and the deadlines', () => {
  fc.assert(
    fc.property(anyRecord, anyDay, (record, day) => {
      expect(JSON.stringify(ahead(record, day))).not.toMatch(BROKEN)
    }),
    { numRuns: 120 },
  )
})

/** The entries of each folder, the people, and rows of the plan and of the measures from the last to the first. */
function turned(record: PlannedRecord): PlannedRecord {
  return {
    ...record,
    plan: { ...record.plan, areas: record.plan.areas.map(turnedArea).toReversed() },
    people: record.people.toReversed(),
    allegations: record.allegations.toReversed(),
    evidence: record.evidence.toReversed(),
    checkIns: record.checkIns.toReversed(),
    metrics: record.metrics.map((each) => ({ ...each, readings: each.readings?.toReversed() })).toReversed(),
    requests: record.requests.toReversed(),
  }
}

function turnedArea(area: PlannedRecord['plan']['areas'][number]): PlannedRecord['plan']['areas'][number] {
  return { ...area, support: area.support?.toReversed(), steps_taken: area.steps_taken?.toReversed() }
}

/** Which rules say something of what, without the words: these name things in the order in which they stand. */
function foundIn(record: PlannedRecord, day: Day): string[] {
  const all = saidOf(record, 'self', day).map(({ rule, of, may }) => `${rule} ${of} ${may}`)
  // One finding for many, or for two, is about the first of them.
  return all.map((each) => each.replace(/^(PQ-12|RW-(?:07|14|15|19)) \S+/, '$1')).sort()
}

test('nothing depends on the order in which the files are read', () => {
  fc.assert(
    fc.property(anyRecord, anyDay, (record, day) => {
      expect(foundIn(turned(record), day)).toEqual(foundIn(record, day))
      const [there, here] = [ahead(turned(record), day), ahead(record, day)]
      expect(there.deadlines).toEqual(here.deadlines)
      expect(there.steps.map(({ kind, by }) => [kind, by])).toEqual(here.steps.map(({ kind, by }) => [kind, by]))
    }),
    { numRuns: 50 },
  )
})

/** An entry that has nothing to do with the rest, its id, and the rules that count such entries all the same. */
type Addition = {
  readonly id: string
  readonly counting: readonly string[]
  /** Whether such an entry can be: all of them can, when left out. */
  readonly fits?: (record: PlannedRecord) => boolean
  readonly to: (record: PlannedRecord) => PlannedRecord
}

const YEARS_AFTER_THE_FIRST = '0010-01-01'

const ADDITIONS: Readonly<Record<string, Addition>> = {
  'an exhibit of years before': {
    id: 'E-500',
    counting: [],
    // No years come before a plan of the first day that can be written.
    fits: ({ plan }) => plan.effective_from > YEARS_AFTER_THE_FIRST,
    to: (record) => {
      const happened = addDays(record.plan.effective_from, -3000)
      const value = { id: 'E-500', happened, kind: 'email', title: 'The parking card', obtained: 'sent_by_me' }
      return { ...record, evidence: [...record.evidence, entryOf(evidenceSchema, 'E-500', value)].sort(byId) }
    },
  },
  'a colleague': {
    id: 'zed',
    counting: [],
    to: (record) => ({ ...record, people: [...record.people, { id: 'zed', name: 'Zed Okoro', relation: 'witness' }] }),
  },
  'a request for records that was answered': {
    id: 'R-500',
    counting: [],
    to: (record) => {
      const sent_on = record.plan.issued_on
      const value = { id: 'R-500', kind: 'records', sent_on, answered_on: sent_on, answer: 'full', text: 'My file' }
      return { ...record, requests: [...record.requests, entryOf(requestSchema, 'R-500', value)].sort(byId) }
    },
  },
  'a measure of no area': {
    id: 'M500',
    counting: [],
    to: (record) => {
      const value = { id: 'M500', name: 'Steps to the canteen', target_source: 'none' }
      return { ...record, metrics: [...record.metrics, entryOf(metricSchema, 'M500', value)].sort(byId) }
    },
  },
  'a statement of no area': {
    id: 'AL-500',
    // Whether the plan gives any example at all, and what else is of that time.
    counting: ['PQ-06', 'PQ-42', 'PQ-48', 'PQ-49', 'PQ-50'],
    to: (record) => {
      const value = { id: 'AL-500', text: 'The canteen.', occurred: '2023-12-01', response: 'lacks_information' }
      return { ...record, allegations: [...record.allegations, entryOf(allegationSchema, 'AL-500', value)].sort(byId) }
    },
  },
}

test.each(Object.entries(ADDITIONS))('%s changes no other finding', (_, { id, counting, fits = () => true, to }) => {
  fc.assert(
    fc.property(anyRecord.filter(fits), anyDay, (record, day) => {
      const others = (of: PlannedRecord) =>
        saidOf(of, 'self', day).filter(({ rule, of: about }) => about !== id && !counting.includes(rule))
      expect(others(to(record))).toEqual(others(record))
    }),
    { numRuns: 25 },
  )
})
