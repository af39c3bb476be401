import type { Terminal } from '../terminal.ts'

/** The Friday on which the week of a typed day ends; nothing when none was typed. */
export async function typedWeek(terminal: Terminal, typed: string | undefined): Promise<{ week_ending?: string }> {
  if (typed === undefined) return {}
  const [{ typedDayFrom }, { onOrAfter }] = await Promise.all([import('./typed-date.ts'), import('../record/dates.ts')])
  return { week_ending: onOrAfter(await typedDayFrom(terminal, typed), 'friday') }
}
