import type { PlanRecord } from './model.ts'

/** The relations of those who act for the employer, as people.yaml names them. */
export const EMPLOYER: readonly PlanRecord['people'][number]['relation'][] = [
  'supervisor',
  'second_level_supervisor',
  'hr_representative',
  'decision_maker',
  'other_manager',
]
