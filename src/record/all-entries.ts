import type { PlanRecord } from './model.ts'

/** Everything in the record that is a file of its own, but people.yaml. */
export function allEntries(record: PlanRecord): readonly { readonly id: string; readonly file: string }[] {
  const { plan, employment, severance, unemployment, grievance } = record
  const single = [plan, employment, severance, unemployment, grievance].filter((entry) => entry !== undefined)
  return [
    ...single,
    ...record.allegations,
    ...record.evidence,
    ...record.checkIns,
    ...record.metrics,
    ...record.requests,
  ]
}
