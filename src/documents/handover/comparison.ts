/** Comparison with colleagues, by name: for the attorney alone. */

import { dayOf, isDay, lastDay } from '../../record/dates.ts'
import { isRunningTotal } from '../../record/measures.ts'
import { listed, withoutStop } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import { dayIn } from '../phrases/dates-in-words.ts'
import { shortReading } from '../phrases/measures-in-words.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { figure, OBTAINED_WORDS, withStop } from '../phrases/words.ts'

/** "Theo Brandt: same role, same supervisor, same measure; value 2; no plan (E-10, my own note, written the same day)." */
export function comparisons(view: View): string[] {
  return view.employment.comparators.map((row) => {
    const { person, value, treatment, known_how, evidence } = row
    const parts = [
      aspects(row),
      value === undefined
        ? ''
        : `value ${typeof value === 'number' ? figure(value) : `"${value}"`}, for which the entry has no period`,
      treatment === undefined ? '' : withoutStop(treatment),
    ].filter((part) => part !== '')
    const known = known_how === undefined ? 'How I know it is not recorded.' : `How I know it: ${withStop(known_how)}`
    const who = person === undefined ? 'A colleague' : nameOf(view, person)
    const said = `${who}: ${parts.length === 0 ? 'nothing noted' : parts.join('; ')}${sources(view, evidence)}. ${known}`
    return [said, ...besideIt(view, row)].join(' ')
  })
}

/** Where my own count stood when the value of the other was noted: only where both are counted by the same measure. */
function besideIt(view: View, { same_measure, value, evidence }: View['employment']['comparators'][number]): string[] {
  const noted = view.evidence.find(({ id }) => evidence.includes(id))?.happened
  if (same_measure !== true || typeof value !== 'number' || noted === undefined || !isDay(noted)) return []
  return view.metrics
    .filter((metric) => metric.target_source === 'plan' && isRunningTotal(metric))
    .flatMap((metric) => {
      const reading = metric.readings.findLast(({ week_ending }) => week_ending <= noted)
      const week = reading === undefined ? '' : dayIn(view, reading.week_ending)
      return reading === undefined
        ? []
        : [
            `To set beside it: my own ${metric.id} stood at ${shortReading(reading, metric)} in the week ending ${week}.`,
          ]
    })
}

function aspects({ same_role, same_supervisor, same_measure }: View['employment']['comparators'][number]): string {
  const rows = [
    { what: 'role', same: same_role },
    { what: 'supervisor', same: same_supervisor },
    { what: 'measure', same: same_measure },
  ]
  const said = rows
    .filter(({ same }) => same !== undefined)
    .map(({ what, same }) => `${same === true ? 'same' : 'another'} ${what}`)
  const open = rows.filter(({ same }) => same === undefined).map(({ what }) => what)
  return [...said, ...(open.length === 0 ? [] : [`whether the same ${listed(open)} is not recorded`])].join(', ')
}

function sources(view: View, ids: readonly string[]): string {
  const exhibits = view.evidence.filter(({ id }) => ids.includes(id))
  if (exhibits.length === 0) return ', without an exhibit'
  const words = exhibits.map(({ id, obtained, recorded, happened }) => {
    const how = obtained === undefined ? '' : `, ${OBTAINED_WORDS[obtained]}`
    const sameDay = recorded !== undefined && dayOf(recorded) === lastDay(happened)
    return `${id}${how}${sameDay ? ', written the same day' : ''}`
  })
  return ` (${words.join('; ')})`
}
