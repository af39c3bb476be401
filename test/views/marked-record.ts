/** A record that has every field of every kind of file filled, each text with a word of its own. */
import { stringify } from 'yaml'
import { markedEvidence } from './marked-evidence.ts'
import {
  markedEmployment,
  markedGrievance,
  markedPeople,
  markedSeverance,
  markedUnemployment,
} from './marked-people.ts'
import { type Mark, type Marker, markers, type Rule } from './oracle.ts'

export type MarkedRecord = { readonly files: Readonly<Record<string, string>>; readonly markers: readonly Marker[] }

/** The day as of which it is looked at: everything has happened by then. */
export const AS_OF = '2024-03-15'

const WITHDRAWN = { at: '2024-03-01T09:00:00Z', reason: 'Twice' }

export function markedRecord(): MarkedRecord {
  const { mark, all } = markers()
  const files = {
    'plan.yaml': plan(mark),
    'people.yaml': markedPeople(mark),
    'employment.yaml': markedEmployment(mark),
    'severance.yaml': markedSeverance(mark),
    'unemployment.yaml': markedUnemployment(mark),
    'grievance.yaml': markedGrievance(mark),
    ...markedEvidence(mark),
    ...allegations(mark),
    ...checkIns(mark),
    ...metrics(mark),
    ...requests(mark),
  }
  return {
    files: Object.fromEntries(Object.entries(files).map(([path, value]) => [path, stringify(value)])),
    markers: all,
  }
}

function plan(mark: Mark): object {
  const area = (id: string, ...rules: readonly Rule[]) => ({
    id,
    title: mark(`${id} title`, 'plan', ...rules),
    category: 'performance',
    deficiency: mark(`${id} deficiency`, 'plan', ...rules),
    expectation: mark(`${id} expectation`, 'plan', ...rules),
    measure: mark(`${id} measure`, 'plan', ...rules),
    failure_threshold: mark(`${id} threshold`, 'plan', ...rules),
    baseline: mark(`${id} baseline`, 'plan', ...rules),
    source_standard: mark(`${id} standard`, 'plan', ...rules),
    data_source: mark(`${id} data source`, 'represents', ...rules),
    assessed_by: mark(`${id} assessed by`, 'represents', ...rules),
    support: [
      { text: mark(`${id} support`, 'work', ...rules), promised_on: '2024-01-08' },
      {
        text: mark(`${id} support delivered`, 'work', ...rules),
        promised_on: '2024-01-08',
        delivered_on: '2024-02-01',
      },
      {
        text: mark(`${id} support, due`, 'work', ...rules),
        promised_on: '2024-01-08',
        due_on: '2024-03-01',
        evidence: ['E-02', 'E-04'],
      },
      { text: mark(`${id} support of health`, 'work', 'health', ...rules), sensitivity: 'health' },
    ],
    steps_taken: [
      { text: mark(`${id} step`, 'work', ...rules), on: '2024-03-13' },
      { text: mark(`${id} step, weak point`, 'weak_points', ...rules), on: '2024-03-13', about: ['weak_point'] },
    ],
    followed: false,
    hindered_by: [
      { text: mark(`${id} hindrance`, 'work', ...rules), on: '2024-03-12' },
      { text: mark(`${id} hindrance of health`, 'work', 'health', ...rules), on: '2024-03-12', sensitivity: 'health' },
    ],
    open_questions: [
      mark(`${id} question`, 'work', ...rules),
      { text: mark(`${id} question, protected`, 'protected_activity', ...rules), about: ['protected_activity'] },
    ],
  })
  return {
    format: 1,
    kind: 'PIP',
    title: `Plan ${mark('plan title', 'plan')}`,
    employee: 'ana',
    issued_by: 'piet',
    employer: `${mark('employer', 'plan')} Freight`,
    jurisdiction: 'US-CA',
    approved_by: 'bram',
    permanent_status: 'permanent',
    response_due_on: '2024-04-01',
    goals: ['severance'],
    issued_on: '2024-01-08',
    effective_from: '2024-01-08',
    effective_to: '2024-04-05',
    document: 'E-01',
    reason: mark('plan reason', 'plan'),
    check_in_cadence: { every: 'week', on: 'friday' },
    consequence: mark('consequence', 'plan'),
    acknowledgement: {
      kind: 'receipt',
      signed_on: '2024-01-09',
      annotation: mark('note beside the signature', 'work'),
    },
    prior_counselling: [
      { text: mark('prior counselling', 'work'), on: '2023-10' },
      { text: mark('prior counselling of health', 'health'), on: '2023-10', sensitivity: 'health' },
    ],
    areas: [area('A1'), area('A2', 'authorship'), area('A3')].map((each) =>
      each.id === 'A2' ? { ...each, about: ['authorship'] } : each,
    ),
    amendments: [
      {
        on: '2024-02-05',
        area: 'A1',
        field: 'measure',
        from: mark('amendment from', 'work'),
        to: mark('amendment to', 'work'),
        by: 'piet',
      },
      { on: '2024-02-06', field: 'measure', to: mark('amendment, weak point', 'weak_points'), about: ['weak_point'] },
      {
        on: '2024-02-06',
        area: 'A3',
        field: 'expectation',
        to: mark('hidden change of an open area', 'weak_points'),
        about: ['weak_point'],
      },
      { on: '2024-02-07', area: 'A2', field: 'measure', to: mark('amendment of a hidden area', 'authorship') },
    ],
  }
}

function allegations(mark: Mark): Record<string, object> {
  const allegation = (n: number, weight: string, rules: readonly Rule[], more: object = {}) => ({
    [`allegations/AL-${n}.yaml`]: {
      id: `AL-${n}`,
      area: 'A1',
      text: mark(`AL-${n} text`, ...rules),
      occurred: '2023-11',
      response: 'denied',
      grounds: ['factual_error', mark(`AL-${n} ground`, 'own', ...rules)],
      reply: `The report was sent ${mark(`AL-${n} reply`, ...rules)}.`,
      weight,
      corrections: [{ at: '2024-02-01T09:00:00Z', text: mark(`AL-${n} correction`, ...rules) }],
      ...more,
    },
  })
  return {
    ...allegation(1, 'lead', ['lead'], { evidence: ['E-02', 'E-03'] }),
    ...allegation(2, 'note', ['note']),
    ...allegation(3, 'omit', ['omitted']),
    ...allegation(4, 'lead', ['unanswered'], { response: undefined }),
    ...allegation(5, 'lead', ['lead', 'health'], { sensitivity: 'health' }),
    ...allegation(6, 'lead', ['lead', 'weak_points'], { about: ['weak_point'] }),
    ...allegation(7, 'lead', ['lead', 'authorship'], { area: 'A2' }),
    ...allegation(8, 'lead', ['nowhere'], { withdrawn: WITHDRAWN }),
  }
}

function checkIns(mark: Mark): Record<string, object> {
  const held = (day: string, rules: readonly Rule[]) => ({
    scheduled_for: day,
    status: 'held',
    attendees: ['ana', 'piet', 'wim', 'theo', 'thea', 'lex', 'ulla', 'hedda'],
    assessments: { A1: 'met', A2: 'not_met' },
    self_assessments: { A1: 'met', A2: 'partially_met' },
    quotes: [
      { who: 'piet', words: mark(`${day} quote`, ...rules) },
      { who: 'theo', words: mark(`${day} quote of a colleague`, ...rules) },
      { who: 'piet', words: mark(`${day} quote of health`, 'health', ...rules), sensitivity: 'health' },
    ],
    action_items: [
      { text: mark(`${day} action`, ...rules), owner: 'ana', done_on: '2024-03-13' },
      { text: mark(`${day} action, open`, ...rules), owner: 'ana', due: '2024-03-20' },
      { text: mark(`${day} action, weak point`, 'weak_points', ...rules), owner: 'ana', about: ['weak_point'] },
    ],
    recap: { sent: `${day}T18:00:00Z`, reply: 'corrected', correction: mark(`${day} correction`, ...rules) },
    manager_topic: mark(`${day} topic`, ...rules),
    manager_feedback: [{ text: mark(`${day} feedback`, 'represents', ...rules), on: day }],
  })
  const missed = (day: string, status: string, more: object) => ({ scheduled_for: day, status, ...more })
  return {
    'check-ins/2024-01-26.yaml': held('2024-01-26', ['work']),
    'check-ins/2024-02-02.yaml': { ...held('2024-02-02', ['work', 'health']), sensitivity: 'health' },
    'check-ins/2024-02-09.yaml': missed('2024-02-09', 'cancelled_by_manager', {
      reason_given: mark("manager's reason", 'work'),
    }),
    'check-ins/2024-02-16.yaml': missed('2024-02-16', 'cancelled_by_employee', {
      reason_given: mark('own reason', 'own'),
    }),
    'check-ins/2024-02-23.yaml': missed('2024-02-23', 'rescheduled', {
      rescheduled_to: '2024-02-26',
      reason_given: mark('reason for moving', 'own'),
    }),
  }
}

function metrics(mark: Mark): Record<string, object> {
  const metric = (id: string, area: string, rules: readonly Rule[], more: object = {}) => ({
    [`metrics/${id}.yaml`]: {
      id,
      area,
      name: mark(`${id} name`, ...rules.map((rule) => (rule === 'work' ? 'measured' : rule))),
      definition: mark(`${id} definition`, ...rules),
      unit: 'count',
      form: 'count',
      target: { op: '>=', value: 5 },
      target_source: 'proposed_by_employee',
      source_system: mark(`${id} source system`, 'represents', ...rules),
      comparison: { team_average: 4, source: mark(`${id} source`, ...rules) },
      readings: [
        { week_ending: '2024-03-08', value: 3, note: mark(`${id} note`, ...rules) },
        {
          week_ending: '2024-03-15',
          value: 6,
          note: mark(`${id} note of health`, 'health', ...rules),
          sensitivity: 'health',
        },
      ],
      ...more,
    },
  })
  return {
    ...metric('M1', 'A1', ['work']),
    ...metric('M2', 'A1', ['work', 'health'], { sensitivity: 'health' }),
    ...metric('M3', 'A2', ['work', 'authorship']),
  }
}

function requests(mark: Mark): Record<string, object> {
  const request = (n: number, kind: string, rules: readonly Rule[], more: object = {}) => ({
    [`requests/R-0${n}.yaml`]: {
      id: `R-0${n}`,
      kind,
      sent_on: '2024-02-12',
      to: 'piet',
      channel: mark(`R-0${n} channel`, ...rules),
      text: mark(`R-0${n} text`, ...rules),
      legal_basis: mark(`R-0${n} basis`, ...rules),
      ...more,
    },
  })
  return {
    ...request(1, 'clarification', ['work']),
    ...request(2, 'accommodation', ['health', 'protected_activity'], { evidence: ['E-23'] }),
    ...request(3, 'assessment', ['own'], { to: 'lex' }),
    ...request(4, 'representation', ['grievance'], { to: 'ulla' }),
    ...request(5, 'records', ['work', 'weak_points'], { about: ['weak_point'] }),
  }
}
