/** What is running without a last day that is known: it is asked for, never guessed. */
import type { Day } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { DeadlineKind } from './deadline.ts'
import { usualPeriods } from './deadlines.ts'
import { appealUntil, considerUntil, isAnswered, recordsUntil, revokeUntil } from './last-days.ts'

/** A day that cannot be counted, and the command that would say what is missing. */
export type Uncounted = {
  readonly kind: DeadlineKind
  /** "the last day to appeal: the decision says how many days there are" */
  readonly what: string
  readonly command: string
  /** Since when it runs, as far as that is known. */
  readonly since: Day | undefined
}

/** Those that matter now: what is answered, signed or filed is not among them. */
export function uncountedDeadlines(record: PlannedRecord): readonly Uncounted[] {
  return [...ofClaim(record), ...ofSeverance(record), ...ofGrievance(record), ...ofRequests(record)]
}

function ofClaim(record: PlannedRecord): Uncounted[] {
  const { unemployment: claim } = record
  const isOpen = claim?.appeal_filed_on === undefined && claim?.appealed_by !== 'employer'
  if (claim === undefined || !isOpen || appealUntil(claim, record) !== undefined) return []
  const { decision_mailed_on: since, appeal_days } = claim
  const kind = 'appeal'
  if (since !== undefined)
    return [
      {
        kind,
        what: 'the last day to appeal: the decision says how many days there are',
        command: 'onrecord set unemployment appeal_days DAYS',
        since,
      },
    ]
  if (appeal_days === undefined) return []
  return [
    {
      kind,
      what: 'the last day to appeal: it is counted from the day on which the decision was mailed, which stands on it',
      command: 'onrecord set unemployment decision_mailed_on DATE',
      since,
    },
  ]
}

function ofSeverance(record: PlannedRecord): Uncounted[] {
  const { severance } = record
  if (severance === undefined) return []
  const { offered_on, signed_on, revoke_days } = severance
  const usual = usualPeriods(record)
  if (signed_on !== undefined)
    return revoke_days !== undefined || revokeUntil(severance, record, usual)
      ? []
      : [
          {
            kind: 'revoke',
            what: 'until when what you signed can be taken back: the agreement says it',
            command: 'onrecord set severance revoke_days DAYS',
            since: signed_on,
          },
        ]
  return offered_on === undefined || isAnswered(severance) || considerUntil(severance, record, usual)
    ? []
    : [
        {
          kind: 'consider',
          what: 'until when the offer is open: the agreement says it',
          command: 'onrecord set severance consider_days DAYS',
          since: offered_on,
        },
      ]
}

/** A grievance that is being prepared. */
function ofGrievance({ grievance }: PlannedRecord): Uncounted[] {
  if (grievance === undefined) return []
  const { time_limit, date_filed, grievance_no, steps = [] } = grievance
  const isFiled = date_filed !== undefined || grievance_no !== undefined || steps.length > 0
  return time_limit !== undefined || isFiled
    ? []
    : [
        {
          kind: 'grievance',
          what: 'the last day to file the grievance: the agreement of the union or your steward says it',
          command: 'onrecord set grievance time_limit DATE',
          since: undefined,
        },
      ]
}

function ofRequests(record: PlannedRecord): Uncounted[] {
  return record.requests
    .filter(({ kind, due_on, answered_on }) => kind === 'records' && due_on === undefined && answered_on === undefined)
    .filter(({ sent_on }) => recordsUntil(sent_on, record) === undefined)
    .map(({ id, sent_on }) => ({
      kind: 'records',
      what: `by when ${id} is to be answered: the law of your state or a policy may say it`,
      command: `onrecord set ${id} due_on DATE`,
      since: sent_on,
    }))
}
