/** What a reader may not see is no fault of the plan: a rule that fires on what is missing needs that part whole. */
import type { View } from '../views/view.ts'
import type { Rule, Verdict } from './rule.ts'

/** For each rule the parts of the record (View.kept_back) that it cannot be judged without; `/support` is a field of what it is about. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'PQ-01': ['plan/amendments'],
  'PQ-02': ['plan/amendments'],
  'PQ-03': ['plan/amendments', 'metrics'],
  'PQ-06': ['allegations', 'evidence', 'metrics', '/baseline'],
  'PQ-08': ['metrics', 'metrics/source_system', '/data_source', '/assessed_by'],
  'PQ-10': ['plan/amendments', 'metrics', 'metrics/comparison'],
  'PQ-13': ['metrics'],
  'PQ-16': ['plan/amendments', 'metrics', 'metrics/readings', 'metrics/before_plan', 'metrics/cycle_days'],
  'PQ-18': ['/support'],
  'PQ-22': ['check_ins'],
  'PQ-23': ['check_ins', 'check_ins/assessments'],
  'PQ-24': ['check_ins/feedback_on', 'check_ins/recap'],
  'PQ-25': ['allegations', 'check_ins', 'check_ins/assessments'],
  'PQ-26': ['plan/prior_counselling', 'employment'],
  'PQ-31': ['employment'],
  'PQ-32': ['employment'],
  'PQ-48': ['allegations', 'evidence', 'employment'],
  'PQ-49': ['allegations', 'evidence'],
  'PQ-50': [
    'plan/areas',
    'plan/prior_counselling',
    'severance',
    'evidence',
    'allegations',
    'check_ins',
    'requests',
    '/support',
  ],
}

/** Who may have what is for a lawyer or a steward: no text for an employer, an agency or an offer can rest on it. */
const ADVISED: readonly View['audience'][] = ['self', 'union', 'attorney']

/** Whether this reader sees enough for the verdict. What is weak in the record itself is for self and the attorney. */
export function mayConclude({ kept_back, audience }: View, { id, counsel }: Rule, { at }: Verdict): boolean {
  if (counsel && !ADVISED.includes(audience)) return false
  if (kept_back.length === 0) return true
  if (id.startsWith('RW-') && audience !== 'self' && audience !== 'attorney') return false
  const needed = [`/${at.path[0]}`, ...(NEEDS[id] ?? [])].map((part) =>
    part.startsWith('/') ? `${at.of}${part}` : part,
  )
  return !kept_back.some((part) => needed.includes(part))
}
