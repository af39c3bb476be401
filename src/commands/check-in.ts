import { toneFacts } from '../audit/tone-facts.ts'
import { change } from '../record/change.ts'
import { withKnownIds } from '../record/check-in-ids.ts'
import type { CheckInRequest } from '../record/check-in-request.ts'
import { store } from '../record/check-in-store.ts'
import { instantOf } from '../record/dates.ts'
import { managerOf } from '../record/manager.ts'
import { planAndPeople } from '../record/plan-and-people.ts'
import type { Terminal } from '../terminal.ts'
import { atOnce } from '../tone/at-once.ts'
import { nextStep } from './check-in-next.ts'

/**
 * Writes check-ins down, held or not, completes those that were scheduled, or adds to those that are there; all of it or
 * nothing. Prints their ids, and after a single one what is worth doing next.
 */
export function checkIn(terminal: Terminal, dir: string, requests: readonly CheckInRequest[]): number {
  const now = instantOf(terminal.clock())
  // Read before anything is written: a fault of the disk afterwards must not look like one of the writing.
  const manager = managerOf(dir)
  const stored = change({ dir, at: now }, (desk) => {
    const writing = { desk, dir, now, made: [] }
    const result = requests.map((request) => store(writing, { ...request, values: withKnownIds(dir, request.values) }))
    return { result, words: result.map(({ id, what }) => `check-in ${id}: ${what}`).join('; ') }
  })
  terminal.wrote(
    // The day to which one was moved may be one of the others.
    [...new Set(stored.flatMap(({ ids }) => ids))],
    stored.map(({ checkIn: { scheduled_for }, what }) => `check-in of ${scheduled_for}: ${what}`).join('\n'),
  )
  // The words of others are theirs; a correction of the recap is sent.
  const facts = toneFacts(planAndPeople(dir))
  for (const [i, { ids }] of stored.entries()) {
    const correction = requests[i]?.values.recap?.correction ?? ''
    for (const line of atOnce(correction, { ...facts, kind: 'recap' }, `${terminal.invocation} tone ${ids[0]}`))
      terminal.note(line)
  }
  const [only, another] = stored
  if (only === undefined || another !== undefined) return 0
  for (const line of nextStep(only, manager, now))
    terminal.note(line.replaceAll('onrecord ', `${terminal.invocation} `))
  return 0
}
