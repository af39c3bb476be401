/** A record of many areas and allegations, as a long dispute makes them. */
import { stringify } from 'yaml'

export type Size = { readonly areas: number; readonly allegations: number }

/** The files of a record beside plan and people; every area has a measure, support and a question. */
export function largeRecord({ areas, allegations }: Size): Record<string, string> {
  const ids = Array.from({ length: areas }, (_, i) => `A${i + 1}`)
  const plan = {
    format: 1,
    kind: 'PIP',
    employee: 'ana',
    issued_by: 'piet',
    employer: 'Harbour Freight Tools',
    jurisdiction: 'NL',
    issued_on: '2024-01-08',
    effective_from: '2024-01-08',
    effective_to: '2024-04-05',
    check_in_cadence: { every: 'week', on: 'friday' },
    areas: ids.map((id, i) => ({
      id,
      title: `Dispatch desk ${i + 1} and everything that belongs to it`,
      expectation: `Answer the mail of desk ${i + 1} in two working days, and say who is at work on what is left.`,
      ...(i % 3 === 0
        ? { measure: 'Answered within two working days', target: { op: '>=', value: 90, unit: 'percent' } }
        : {}),
      support: [{ text: `A second screen for desk ${i + 1}`, promised_on: '2024-01-08' }],
    })),
  }
  const evidence = Array.from({ length: Math.ceil(allegations / 2) }, (_, i) => `E-${String(i + 1).padStart(2, '0')}`)
  const day = (i: number): string =>
    `2023-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`
  return Object.fromEntries([
    ['plan.yaml', stringify(plan)],
    ...ids.map((id, i): [string, string] => [
      `metrics/M${i + 1}.yaml`,
      stringify({
        id: `M${i + 1}`,
        area: id,
        name: `Mail of desk ${i + 1} answered in time`,
        definition: 'Answered within two working days divided by received',
        unit: 'percent',
        form: 'ratio',
        target: { op: '>=', value: 90 },
        target_source: i % 3 === 0 ? 'plan' : 'proposed_by_employee',
        control: 'within',
        readings: ['2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02'].map((week_ending, week) => ({
          week_ending,
          value: [10 + week + (i % 7), 20],
        })),
      }),
    ]),
    ...['2024-01-12', '2024-01-19', '2024-01-26', '2024-02-02'].map((date, i): [string, string] => [
      `check-ins/${date}.yaml`,
      stringify({
        scheduled_for: date,
        status: i % 2 === 0 ? 'held' : 'cancelled_by_manager',
        ...(i % 2 === 0
          ? { attendees: ['ana', 'piet'], assessments: Object.fromEntries(ids.map((id) => [id, 'partially_met'])) }
          : {}),
      }),
    ]),
    ...evidence.map((id, i): [string, string] => [
      `evidence/${id}.yaml`,
      stringify({
        id,
        happened: day(i),
        kind: 'email',
        title: `Mail of order ${i + 1000} with its answer`,
        obtained: 'sent_by_me',
      }),
    ]),
    ...Array.from({ length: allegations }, (_, i): [string, string] => [
      `allegations/AL-${i + 1}.yaml`,
      stringify({
        id: `AL-${i + 1}`,
        area: ids[i % ids.length],
        text: `Mail of order ${i + 1000} was left for ${(i % 9) + 2} days.`,
        occurred: day(i),
        response: ['denied', 'denied_in_part', 'admitted', 'lacks_information'][i % 4],
        reply: `It was answered on the next working day; see order ${i + 1000}.`,
        evidence: [evidence[i % evidence.length]],
        weight: i % 5 === 0 ? 'note' : 'lead',
      }),
    ]),
  ])
}
