/** What a steward needs and the record is silent on. */
import type { View } from '../../views/view.ts'
import { withRelation } from '../phrases/people-in-words.ts'

/** Just cause, seniority and bargaining units are words of the US; a record without a place is taken to be there. */
export function isInUs({ plan: { jurisdiction } }: View): boolean {
  return jurisdiction === undefined || jurisdiction.startsWith('US')
}

/** "Not recorded" for the steward to ask: what a grievance needs and the record is silent on. */
export function notRecorded(view: View): string[] {
  const { employment, grievance, plan } = view
  const us = isInUs(view)
  const silent: readonly (readonly [boolean, string])[] = [
    [us && employment.seniority_date === undefined, 'seniority date'],
    [employment.hired_on === undefined, 'date of hire'],
    [us && employment.bargaining_unit === undefined, 'bargaining unit'],
    [
      us && (employment.just_cause_clause === undefined || employment.just_cause_clause === 'unknown'),
      'whether there is a just cause clause',
    ],
    [plan.union === undefined || plan.union === 'unknown', 'membership'],
    [(grievance?.articles_violated ?? []).length === 0, us ? 'articles' : 'the policy or agreement that it is about'],
    [grievance?.past_practice === undefined, 'past practice'],
    [grievance?.time_limit === undefined, 'time limit of the grievance'],
    [grievance?.remedy === undefined, 'remedy sought'],
    [withRelation(view, 'witness').length === 0, 'witnesses'],
  ]
  return silent.filter(([is]) => is).map(([, what]) => what)
}
