/**
 * Where the rules come from. Each page was read on `READ_ON`, mostly its beginning, and not since: a source is somebody's
 * statement, not advice, and has to be checked for the place and the day.
 */
import type { Day } from '../record/dates.ts'

/** When the sources were last read. */
export const READ_ON: Day = '2026-11-21'

export type Source = {
  readonly title: string
  /** Its address; '' where it is a discussion or a choice of ours. */
  readonly address: string
}

export const SOURCES = {
  own: { title: 'a figure that OnRecord chose', address: '' },
  'SHRM-THR': {
    title: 'Six-Step Employee Improvement Plan (from SHRM)',
    address: 'https://thehiresolution.net/employer-services/tip-tuesday-six-step-employee-improvement-plan-2/',
  },
  Schaefer: {
    title: "You're being put on a PIP. Now what? Five issues to consider",
    address: 'https://www.schaeferhalleen.com/youre-being-put-on-a-pip-now-what-five-issues-to-consider/',
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof SOURCES
