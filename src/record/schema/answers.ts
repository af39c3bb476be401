import { z } from 'zod'
import { allegationSchema } from './allegation.ts'
import { peopleSchema } from './people.ts'
import { planSchema } from './plan.ts'
import { list, text } from './values.ts'

const area = planSchema.shape.areas.element.partial()
const person = peopleSchema.shape.people.element.partial({ id: true })
const allegation = allegationSchema.partial({ id: true })

/**
 * What `init` is told: the keys of plan.yaml, none of them required, with the people and the allegations beside them. Where
 * plan.yaml wants the id of a person, a name will do.
 */
export const answersSchema = z.strictObject(
  {
    ...planSchema.partial().shape,
    areas: list(area).optional(),
    people: list(person).optional(),
    allegations: list(allegation).optional(),
    plan_file: text().optional().describe('The path of the plan as it was delivered'),
    role: text().optional().describe('Your job title'),
    issued_by_role: text().optional().describe('The job title of who issued the plan'),
    hr: text().optional().describe('The contact at HR, a name or an id from people'),
  },
  { error: 'expected keys and values' },
)

export type Answers = z.output<typeof answersSchema>
