/** Small plans for the rules on areas: one line of YAML for each area. */
import type { Audit } from '../../src/audit/audit.ts'
import { PLAN } from '../record-folder.ts'
import { audited } from './audited.ts'

const HEAD = PLAN.slice(0, PLAN.indexOf('areas:'))

/** The keys of an area that has all that the rules look for; a test leaves one out or writes another. */
const WHOLE: Readonly<Record<string, string>> = {
  title: 'Answering mail',
  expectation: 'Answer mail in two working days.',
  expectation_type: 'outcome',
  measure: 'Mails answered in two working days',
  target: '{op: ">=", value: 90, unit: percent}',
  baseline: '60 percent in November',
  source_standard: 'Job description, clause 4',
  data_source: 'The ticket system',
  assessed_by: 'Piet Vos',
  control: 'within',
  support: '[{text: A template for answers}]',
}

/** plan.yaml with an area for each list of changes to a whole one; `null` takes a key out. */
export function planOf(...areas: readonly Readonly<Record<string, string | null>>[]): string {
  const rows = areas.map((changes, i) => {
    const keys = Object.entries({ id: `A${i + 1}`, ...WHOLE, ...changes }).filter(([, value]) => value !== null)
    return keys.map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}\n`).join('')
  })
  return `${HEAD}areas:\n${rows.join('')}`
}

/** A measure of A1 with these keys. */
export function measureOf(...keys: readonly string[]): Readonly<Record<string, string>> {
  return { 'metrics/M1.yaml': ['id: M1', 'area: A1', 'name: Mails answered', ...keys, ''].join('\n') }
}

/** What a rule says of a record with these files: findings as "A1", questions as "A1?". */
export async function told(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const audit = await audited(files, '2024-02-01')
  return [...of(audit.findings, rule).map(({ at }) => at.of), ...of(audit.unknown, rule).map(({ at }) => `${at.of}?`)]
}

/** The findings or the questions of one rule. */
export function of<F extends Audit['findings'][number] | Audit['unknown'][number]>(
  all: readonly F[],
  rule: string,
): F[] {
  return all.filter((each) => each.rule.id === rule)
}
