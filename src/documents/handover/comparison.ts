/** Comparison with colleagues, by name: for the attorney alone. */
import { dayOf, lastDay } from '../../record/dates.ts'
import type { View } from '../../views/view.ts'
import { nameOf } from '../phrases/people-in-words.ts'
import { figure, listed, OBTAINED_WORDS, withoutStop, withStop } from '../phrases/words.ts'

/** "Theo Brandt: same role, same supervisor, same measure; value 2; no plan (E-10, my own note, written the same day)." */
export function comparisons(view: View): string[] {
  return view.employment.comparators.map((row) => {
    const { person, value, treatment, known_how, evidence } = row
    const parts = [
      aspects(row),
      value === undefined ? '' : `value ${typeof value === 'number' ? figure(value) : `"${value}"`}`,
      treatment === undefined ? '' : withoutStop(treatment),
    ].filter((part) => part !== '')
    const known = known_how === undefined ? 'How I know it is not recorded.' : `How I know it: ${withStop(known_how)}`
    const who = person === undefined ? 'A colleague' : nameOf(view, person)
    return `${who}: ${parts.length === 0 ? 'nothing noted' : parts.join('; ')}${sources(view, evidence)}. ${known}`
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
