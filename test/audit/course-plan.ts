/** Plans of one area over ninety days for the rules on terms, course, history and changes: a test changes a key or takes it out. */
import { audited } from './audited.ts'
import { verdictsOf } from './verdicts.ts'

const KEYS: Readonly<Record<string, string>> = {
  format: '1',
  kind: 'PIP',
  employee: 'ana',
  issued_by: 'piet',
  employer: 'Harbour Freight Tools',
  jurisdiction: 'NL',
  issued_on: '2024-01-08',
  effective_from: '2024-01-08',
  effective_to: '2024-04-05',
  check_in_cadence: '{every: week, on: monday}',
  consequence: 'Further steps may follow.',
  policy_minimum_days: '60',
  acknowledgement: '{kind: receipt, signed_on: 2024-01-09}',
  employee_comments: '{before_final: true, place: true}',
  prior_counselling: '[{text: Talk about the mail, on: 2023-11-06}]',
}

/** plan.yaml with these keys changed, and one area with these keys beside its title; `null` takes a key out. */
export function planWith(
  changes: Readonly<Record<string, string | null>> = {},
  ...area: readonly string[]
): Readonly<Record<string, string>> {
  const keys = Object.entries({ ...KEYS, ...changes }).filter(([, value]) => value !== null)
  const lines = keys.map(([key, value]) => `${key}: ${value}\n`).join('')
  const rows = area.map((line) => `    ${line}\n`).join('')
  return {
    'plan.yaml': `${lines}areas:\n  - id: A1\n    title: Answering mail\n    expectation: Answer mail in two days.\n${rows}`,
  }
}

/** A file for each check-in: its day, and what stands under it. */
export function checkIns(...rows: readonly (readonly [day: string, ...keys: string[]])[]): Record<string, string> {
  return Object.fromEntries(
    rows.map(([day, ...keys]) => [`check-ins/${day}.yaml`, [`scheduled_for: ${day}`, ...keys, ''].join('\n')]),
  )
}

/** What a rule says of a record with these files on a day: "A1", "A1 may", "A1?". */
export async function said(rule: string, day: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  return verdictsOf(await audited({ ...planWith(), ...files }, day), rule)
}
