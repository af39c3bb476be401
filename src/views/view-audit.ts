import type { Day } from '../record/dates.ts'
import type { PlannedRecord } from '../record/model.ts'
import type { Gate } from './gate.ts'

/** What the user said of the audit. */
export type ViewAudit = {
  /** Limits of a rule in place of the usual ones, by its id and their names. */
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly waived: readonly {
    readonly rule: string
    /** The entry or area; absent when the whole rule was set aside. */
    readonly of: string | undefined
    readonly on: Day
    /** The reason: for self alone. */
    readonly because: string
  }[]
}

/** The limits and what was set aside by the day; the reasons for it are nobody else's. */
export function viewAudit({ audit }: PlannedRecord, gate: Gate, day: Day): ViewAudit {
  return {
    limits: audit?.limits ?? {},
    waived: (audit?.waived ?? [])
      .filter(({ on }) => on <= day)
      .map(({ rule, of, on, because }) => ({ rule, of, on, because: gate.audience === 'self' ? because : '' })),
  }
}
