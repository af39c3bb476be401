/** Random records in which every text of every class is a word of its own. */
import fc from 'fast-check'
import { stringify } from 'yaml'
import { PEOPLE } from '../record-folder.ts'
import { type Mark, type Marker, markers, type Rule } from './oracle.ts'

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
const checkIn = fc.record({ marks, quote: marks, item: marks, status: fc.constantFrom(...STATUSES) })
const metric = fc.record({ marks, reading: marks, outside: fc.boolean(), byPlan: fc.boolean() })
const area = fc.record({ marks, support: marks, step: marks, question: marks, directive: fc.boolean() })
const request = fc.record({ marks, kind: fc.constantFrom('clarification', 'accommodation') })
/** What a generated record is made from. */
export const generated = fc.record({
  evidence: fc.array(evidence, { maxLength: 6 }),
  allegations: fc.array(allegation, { maxLength: 4 }),
  checkIns: fc.array(checkIn, { maxLength: 4 }),
  requests: fc.array(request, { maxLength: 3 }),
  events: fc.array(marks, { maxLength: 4 }),
  metrics: fc.array(metric, { maxLength: 4 }),
  areas: fc.array(area, { minLength: 1, maxLength: 3 }),
  matters: fc.record({ severance: fc.boolean(), unemployment: fc.boolean(), grievance: fc.boolean() }),
})

export type Generated = Of<typeof generated>

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

/** The plan, with a change of its first target and of its words. */
function plan(areas: Generated['areas'], mark: Mark): object {
  return {
    ...{ format: 1, kind: 'PIP', employee: 'ana', issued_by: 'piet', employer: 'Harbour Freight Tools' },
    ...{ issued_on: '2024-01-08', effective_from: '2024-01-08', effective_to: '2024-04-05' },
    goals: ['severance'],
    check_in_cadence: { every: 'week', on: 'friday' },
    areas: areas.map(({ marks: own, support, step, question, directive }, i) => {
      const id = `A${i + 1}`
      const rules = markRules(own)
      return {
        ...{ id, ...own, expectation_type: directive ? 'directive' : 'outcome' },
        title: `Desk ${mark(`${id} title`, 'plan', ...rules)}`,
        expectation: `Answer ${mark(`${id} expectation`, 'plan', ...rules)} in two days.`,
        ...(i === 0 ? { measure: 'Answered', target: { op: '>=', value: 5 } } : {}),
        support: [
          {
            text: mark(`${id} support`, 'work', ...rules, ...markRules(support)),
            promised_on: '2024-01-08',
            ...support,
          },
        ],
        steps_taken: [{ text: mark(`${id} step`, 'work', ...rules, ...markRules(step)), on: '2024-03-12', ...step }],
        open_questions: [{ text: mark(`${id} question`, 'work', ...rules, ...markRules(question)), ...question }],
      }
    }),
    amendments: [{ on: '2024-02-05', area: 'A1', field: 'target.value', from: 5, to: 8, by: 'piet' }],
  }
}

function metricFile(
  { marks: own, reading, outside, byPlan }: Generated['metrics'][number],
  i: number,
  area: readonly Rule[],
  mark: Mark,
): [string, object] {
  const id = `M${i + 1}`
  const rules = [...markRules(own), ...area]
  return [
    `metrics/${id}.yaml`,
    {
      ...{ id, area: 'A1', unit: 'count', form: 'count', control: outside ? 'outside' : 'within', ...own },
      name: mark(`${id} name`, 'measured', ...rules),
      definition: mark(`${id} definition`, 'work', ...rules),
      ...(byPlan
        ? { target_source: 'plan' }
        : { target: { op: '>=', value: 5 }, target_source: 'proposed_by_employee' }),
      readings: ['2024-03-01', '2024-03-08', '2024-03-15'].map((week_ending, week) => ({
        ...{ week_ending, value: 3 + week, ...reading },
        note: mark(`${id} note ${week}`, 'work', ...rules, ...markRules(reading)),
      })),
    },
  ]
}

/** The files of the matters that a record has, each text for those whom it concerns. */
function matters({ severance, unemployment, grievance }: Generated['matters'], mark: Mark): [string, object][] {
  const files: [boolean, string, object][] = [
    [
      severance,
      'severance.yaml',
      {
        ...{ offered_on: '2024-03-10', offer_weeks: 8, ask_weeks: 20, weekly_base: 1000, consider_days: 21 },
        terms_sought: [mark('terms sought', 'settlement')],
        floor: mark('floor', 'own'),
        walk_away: mark('walk-away', 'own'),
        leverage: [{ text: mark('leverage', 'own'), weakness: mark('weakness', 'own') }],
      },
    ],
    [
      unemployment,
      'unemployment.yaml',
      {
        ...{ separation: 'discharged', separated_on: '2024-03-12', decision_mailed_on: '2024-03-13', appeal_days: 14 },
        final_incident: mark('final incident', 'unemployment'),
        reason_given_at_discharge: mark('reason at discharge', 'unemployment'),
        reason_given_to_agency: mark('reason to agency', 'unemployment'),
      },
    ],
    [
      grievance,
      'grievance.yaml',
      {
        what: mark('grievance what', 'grievance'),
        management_position: mark('management position', 'grievance'),
        seven_tests: { proof: { result: 'fail', text: mark('test of proof', 'grievance') } },
      },
    ],
  ]
  return files.flatMap(([isThere, file, value]): [string, object][] => (isThere ? [[file, value]] : []))
}

/** The files of a generated record, and the words in them with those who may read each. */
export function filesOf(made: Generated): { files: Record<string, string>; all: readonly Marker[] } {
  const { mark, all } = markers()
  const areaRules = markRules(made.areas[0]?.marks ?? { sensitivity: 'none', about: [] })
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
    ['plan.yaml', plan(made.areas, mark)],
    ...made.metrics.map((item, i) => metricFile(item, i, areaRules, mark)),
    ...matters(made.matters, mark),
    ...made.checkIns.map(({ marks: own, quote, item, status }, i): [string, object] => {
      const moved = status === 'cancelled_by_employee' || status === 'rescheduled'
      const day = `2024-02-${10 + i}`
      const rules = ['work', ...markRules(own)] as const
      return [
        `check-ins/${day}.yaml`,
        {
          ...{ scheduled_for: day, status, ...own },
          reason_given: mark(`${status} reason`, ...rules, ...(moved ? (['own'] as const) : [])),
          quotes: [{ who: 'piet', words: mark(`${day} quote`, ...rules, ...markRules(quote)), ...quote }],
          ...(status === 'held' ? { attendees: ['ana', 'piet'], assessments: { A1: 'met' } } : {}),
          action_items: [{ text: mark(`${day} action`, ...rules, ...markRules(item)), owner: 'ana', ...item }],
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
  const files = Object.fromEntries(
    entries.map(([path, value]) => [path, stringify(value, { aliasDuplicateObjects: false })]),
  )
  const theo = `  - {id: theo, name: ${mark('comparator', 'comparator_name')} Lam, relation: comparator}\n`
  return { files: { ...files, 'people.yaml': `${PEOPLE}${theo}` }, all }
}
