/** What was typed of a reading or of a new measure, in the keys of its file. */
import type { NewMeasure } from '../commands/measure-new.ts'
import type { Reading } from '../record/schema/metric.ts'
import { typedTarget } from '../record/target-text.ts'
import { UserError } from '../user-error.ts'
import { CONTROLS, FORMS, type NewFlags, SOURCES } from './measure-flags.ts'

const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/

/** `13/16` is a part and its whole, `40/12/5` a number for each stage; else a number. Throws a UserError when it is none of them. */
export function typedReading(typed: string): Reading['value'] {
  const [part = '', whole, third, ...more] = typed.split('/').map((each) => each.trim())
  const wrong = new UserError(
    `"${typed}" is not a reading; write ${withPoint(typed) ?? 'a number such as 4.5, or a part of a whole such as 13/16'}`,
  )
  if (!NUMBER.test(part)) throw wrong
  if (whole === undefined) return Number(part)
  const others = [whole, ...(third === undefined ? [] : [third]), ...more]
  if ([part, ...others].some((each) => !NUMBER.test(each) || each.startsWith('-'))) throw wrong
  if (third !== undefined) return [Number(part), Number(whole), Number(third), ...more.map(Number)]
  if (Number(part) > Number(whole))
    throw new UserError(
      `"${typed}" is not a reading: the part is larger than the whole; write the part first, as in 13/16`,
    )
  return [Number(part), Number(whole)]
}

/** The number that a comma was meant for: 1,8 is 1.8. Undefined for other text. */
function withPoint(typed: string): string | undefined {
  const [, whole, rest = ''] = /^(-?\d{1,15}),(\d{1,9})$/.exec(typed.trim()) ?? []
  if (whole === undefined) return undefined
  return rest.length === 3 ? `${whole}.${rest}, or ${whole}${rest}` : `${whole}.${rest}`
}

/** The new measure that the flags mean. Throws a UserError that names what is missing or wrong. */
export function newMeasure(name: string, flags: NewFlags): NewMeasure {
  const form = FORMS.find((each) => each === flags.form)
  if (form === undefined)
    throw new UserError('say how it is counted: --form ratio for 13/16, --form count for 4, --form mean for an average')
  const stages = flags.stages?.split(/\s*[,/]\s*/).filter((name) => name.trim() !== '')
  if ((form === 'stages') !== (stages !== undefined))
    throw new UserError('stages go together: --form stages --stages "Calls, Meetings, Offers"')
  if (flags.source === 'plan' && flags.target !== undefined)
    throw new UserError("--source plan takes the area's own target from plan.yaml; leave --target out")
  if (flags.source === 'plan' && flags.area === undefined)
    throw new UserError("--source plan takes the area's own target from plan.yaml; say which with --area A1")
  return {
    area: flags.area,
    name,
    definition: flags.definition,
    unit: flags.unit,
    form,
    stages,
    cumulative: flags.cumulative,
    target: flags.target === undefined ? undefined : typedTarget(flags.target),
    target_source: SOURCES.find((each) => each === flags.source),
    control: CONTROLS.find((each) => each === flags.control),
  }
}
