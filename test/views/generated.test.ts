import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { PEOPLE, PLAN, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { DOCUMENTS, leaked, type Mark, type Marker, markers, READERS, type Rule } from './oracle.ts'

const TODAY = '2024-03-15'
const SENSITIVITY = ['none', 'health', 'family'] as const
const ABOUT = ['comparator', 'protected_activity', 'authorship', 'weak_point'] as const
const CONFIDENTIAL = ['internal', 'trade_secret', 'phi', 'third_party_pii', 'settlement', 'privileged'] as const
const CITED_BY = ['nothing', 'leave', 'comparator', 'family event', 'accommodation'] as const
const STATUSES = ['held', 'cancelled_by_manager', 'cancelled_by_employee', 'rescheduled', 'refused_by_manager'] as const

const marks = fc.record({
  sensitivity: fc.constantFrom(...SENSITIVITY),
  about: fc.subarray([...ABOUT], { maxLength: 2 }),
})
const evidence = fc.record({
  marks,
  quote: marks,
  confidentiality: fc.constantFrom(...CONFIDENTIAL),
  kind: fc.constantFrom('note', 'recording'),
  consent: fc.constantFrom(undefined, 'none', 'one_party', 'all'),
  obtained: fc.constantFrom(undefined, 'own_note', 'own_recording'),
  third_party_data: fc.boolean(),
  redactions: fc.constantFrom([], ['names']),
  privilege: fc.constantFrom(undefined, { purpose: 'seeking_legal_advice' }),
  cited: fc.constantFrom(...CITED_BY),
})
const allegation = fc.record({
  marks,
  weight: fc.constantFrom('lead', 'note', 'omit'),
  response: fc.constantFrom('denied', 'admitted', undefined),
})
const checkIn = fc.record({ marks, quote: marks, status: fc.constantFrom(...STATUSES) })
const request = fc.record({ marks, kind: fc.constantFrom('clarification', 'accommodation') })
const record = fc.record({
  evidence: fc.array(evidence, { maxLength: 6 }),
  allegations: fc.array(allegation, { maxLength: 4 }),
  checkIns: fc.array(checkIn, { maxLength: 4 }),
  requests: fc.array(request, { maxLength: 3 }),
  events: fc.array(marks, { maxLength: 4 }),
})

type Of<T> = T extends fc.Arbitrary<infer V> ? V : never
const ABOUT_RULES: Readonly<Record<string, Rule>> = {
  comparator: 'comparators',
  weak_point: 'weak_points',
  protected_activity: 'protected_activity',
  authorship: 'authorship',
}
const CONFIDENTIAL_RULES: Readonly<Record<string, Rule>> = {
  trade_secret: 'own',
  phi: 'health',
  settlement: 'settlement',
  privileged: 'own',
}
const CITED_RULES: Readonly<Record<string, readonly Rule[]>> = {
  leave: ['health'],
  comparator: ['comparators'],
  'family event': ['health'],
  accommodation: ['health', 'protected_activity'],
}
const WEIGHT_RULES: Readonly<Record<string, Rule>> = { lead: 'lead', note: 'note', omit: 'omitted' }

function markRules({ sensitivity, about }: Of<typeof marks>): Rule[] {
  return [...(sensitivity === 'none' ? [] : (['health'] as const)), ...about.flatMap((each) => ABOUT_RULES[each] ?? [])]
}

function evidenceRules(item: Of<typeof evidence>): Rule[] {
  const others = (item.third_party_data || item.confidentiality === 'third_party_pii') && item.redactions.length === 0
  return [
    'work',
    ...markRules(item.marks),
    ...(CONFIDENTIAL_RULES[item.confidentiality] === undefined
      ? []
      : [CONFIDENTIAL_RULES[item.confidentiality] ?? 'own']),
    ...(CITED_RULES[item.cited] ?? []),
    ...(others || item.privilege !== undefined ? (['own'] as const) : []),
  ]
}

function evidenceFile(item: Of<typeof evidence>, i: number, mark: Mark): [string, object] {
  const { marks: own, quote, cited, ...fields } = item
  const rules = evidenceRules(item)
  const recorded = item.kind === 'recording' || item.obtained === 'own_recording' || item.consent !== undefined
  const secret: Rule[] = recorded && item.consent !== 'all' ? ['own'] : []
  const inside: Rule[] = secret.length > 0 ? ['private'] : []
  const id = `E-0${i + 1}`
  return [
    `evidence/${id}.yaml`,
    {
      ...{ id, happened: '2024-02-20', ...fields, ...own },
      title: mark(`${id} title ${cited}`, ...rules, ...secret),
      detail: mark(`${id} detail`, ...rules, ...inside),
      quotes: [{ who: 'piet', words: mark(`${id} quote`, ...rules, ...inside, ...markRules(quote)), ...quote }],
    },
  ]
}

function filesOf(made: Of<typeof record>): { files: Record<string, string>; all: readonly Marker[] } {
  const { mark, all } = markers()
  const citing = (by: string): string[] =>
    made.evidence.flatMap(({ cited }, i) => (cited === by ? [`E-0${i + 1}`] : []))
  const entries: [string, object][] = [
    ...made.evidence.map((item, i) => evidenceFile(item, i, mark)),
    ...made.allegations.map(({ marks: own, weight, response }, i): [string, object] => {
      const rule = response === undefined ? 'unanswered' : (WEIGHT_RULES[weight] ?? 'lead')
      const rules = [rule, ...markRules(own)] as const
      return [
        `allegations/AL-${i + 1}.yaml`,
        {
          id: `AL-${i + 1}`,
          text: mark(`AL-${i + 1} ${weight}`, ...rules),
          reply: mark('reply', ...rules),
          weight,
          response,
          ...own,
        },
      ]
    }),
    ...made.checkIns.map(({ marks: own, quote, status }, i): [string, object] => {
      const moved = status === 'cancelled_by_employee' || status === 'rescheduled'
      const day = `2024-02-${10 + i}`
      const rules = ['work', ...markRules(own)] as const
      return [
        `check-ins/${day}.yaml`,
        {
          ...{ scheduled_for: day, status, ...own },
          reason_given: mark(`${status} reason`, ...rules, ...(moved ? (['own'] as const) : [])),
          quotes: [{ who: 'piet', words: mark(`${day} quote`, ...rules, ...markRules(quote)), ...quote }],
        },
      ]
    }),
    ...made.requests.map(({ marks: own, kind }, i): [string, object] => {
      const rules = [
        'work',
        ...markRules(own),
        ...(kind === 'accommodation' ? (['health', 'protected_activity'] as const) : []),
      ] as const
      return [
        `requests/R-0${i + 1}.yaml`,
        {
          id: `R-0${i + 1}`,
          kind,
          sent_on: '2024-02-12',
          to: 'piet',
          text: mark(`R-0${i + 1} ${kind}`, ...rules),
          ...own,
        },
      ]
    }),
    [
      'requests/R-09.yaml',
      {
        id: 'R-09',
        kind: 'accommodation',
        sent_on: '2024-02-12',
        text: mark('R-09', 'health', 'protected_activity'),
        evidence: citing('accommodation'),
      },
    ],
    [
      'employment.yaml',
      {
        leave: [{ from: '2023-11-01', to: '2023-11-30', kind: mark('leave', 'health'), evidence: citing('leave') }],
        comparators: [{ person: 'theo', treatment: mark('treatment', 'comparators'), evidence: citing('comparator') }],
        events: [
          {
            on: '2023-10',
            text: mark('family event', 'health'),
            sensitivity: 'family',
            evidence: citing('family event'),
          },
          ...made.events.map((own, i) => ({
            on: '2023-09',
            text: mark(`event ${i}`, 'job', ...markRules(own)),
            ...own,
          })),
        ],
      },
    ],
    ['people.yaml', {}],
  ]
  const files = Object.fromEntries(entries.map(([path, value]) => [path, stringify(value)]))
  const theo = `  - {id: theo, name: ${mark('comparator', 'comparator_name')} Lam, relation: comparator}\n`
  return { files: { ...files, 'people.yaml': `${PEOPLE}${theo}` }, all }
}

test('no View of any record has what its reader may not have', () => {
  fc.assert(
    fc.property(record, (made) => {
      const { files, all } = filesOf(made)
      const { record: loaded, problems } = loadRecord(recordOf({ 'plan.yaml': PLAN, ...files }))
      expect(problems).toEqual([])
      if (loaded.plan === undefined) throw new Error('no plan')
      for (const reader of READERS) {
        const { view } = viewFor({ ...loaded, plan: loaded.plan }, reader, TODAY)
        expect({ reader, leaked: leaked(JSON.stringify(view), all, reader) }).toEqual({ reader, leaked: [] })
      }
    }),
    { numRuns: 60 },
  )
})

test('no document of any record does', async () => {
  await fc.assert(
    fc.asyncProperty(record, async (made) => {
      const { files, all } = filesOf(made)
      const dir = recordOf(files)
      for (const [document, readers] of Object.entries(DOCUMENTS)) {
        for (const reader of readers) {
          const { code, out, err } = await run(
            ...['-C', dir, 'render', document, '--for', reader, '--today', TODAY, '--format', 'md', '--out', '-'],
          )
          expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
          expect({ document, reader, leaked: leaked(out, all, reader) }).toEqual({ document, reader, leaked: [] })
        }
      }
    }),
    { numRuns: 12 },
  )
})
