/** An entry among the steps taken of its areas. It needs the YAML parser and the schemas, so it is loaded only for --step. */
import type { Desk } from '../record/desk.ts'
import { withItem } from '../record/edit.ts'
import { areaIndex, planIn } from '../record/plan-of.ts'
import type { Evidence } from '../record/schema/evidence.ts'
import { planSchema } from '../record/schema/plan.ts'
import { validText } from '../record/valid-text.ts'

/** Adds the title to the steps taken of each area that the entry names, with its date, its exhibit and its own marks. */
export function addStep(desk: Desk, { id, title, happened, areas = [], sensitivity, about }: Evidence): void {
  const before = desk.text('plan.yaml')
  const plan = planIn(before)
  const step = {
    text: title,
    ...(happened === 'unknown' ? {} : { on: happened }),
    evidence: [id],
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(about === undefined ? {} : { about }),
  }
  const after = areas.reduce(
    (text, area) => withItem(text, 'plan.yaml', ['areas', areaIndex(plan, area), 'steps_taken'], step),
    before,
  )
  desk.edit('plan.yaml', validText(after, 'plan.yaml', planSchema, before))
}
