/** Which areas of the plan each file of a record is about. */
import { idKey } from '../record/ids.ts'
import type { PlanRecord } from '../record/model.ts'
import { type Reference, references } from '../record/references.ts'
import { idsInText } from './ids-in-text.ts'

/** An area that a file is about. */
type About = { readonly file: string; readonly area: string }

/**
 * The areas of a file, sorted: those that it names; for an exhibit also those of the allegation, measure or area of the
 * plan that it belongs to; for a request those that its text names, because it has no field for them.
 */
export function areasOf(record: PlanRecord): (file: string) => readonly string[] {
  const owned = new Map([...record.allegations, ...record.metrics].map(({ file, area }) => [file, area]))
  const found = new Map<string, Set<string>>()
  const all = references(record).flatMap((each) => aboutOf(record, each, (file) => owned.get(file)))
  for (const { file, area } of [...all, ...inRequests(record)])
    found.set(file, (found.get(file) ?? new Set()).add(area))
  return (file) => [...(found.get(file) ?? [])].sort()
}

/** `areaOf` is the area that an allegation or a measure is of. A meeting is about all its areas at once, and what it cites is not. */
function aboutOf(
  { plan }: PlanRecord,
  { file, path: [list, at], to, id }: Reference,
  areaOf: (file: string) => string | undefined,
): About[] {
  if (to === 'area') return [{ file, area: id }]
  if (to === 'evidence') {
    const area = file === plan?.file && list === 'areas' ? plan.areas[Number(at)]?.id : areaOf(file)
    return area === undefined ? [] : [{ file: `evidence/${id}.yaml`, area }]
  }
  const area = to === 'allegation' ? areaOf(`allegations/${id}.yaml`) : undefined
  return area === undefined ? [] : [{ file, area }]
}

function inRequests({ plan, requests }: PlanRecord): About[] {
  return requests.flatMap(({ file, text }) => {
    const keys = new Set(idsInText(text).map(({ key }) => key))
    return (plan?.areas ?? []).flatMap(({ id }) => (keys.has(idKey(id)) ? [{ file, area: id }] : []))
  })
}
