import type { z } from 'zod'
import { RELATIONS } from '../vocabulary.ts'
import { entry, flag, list, listOf, oneOf, row, text } from './values.ts'

const person = row({
  id: text().regex(/^[\p{L}\p{N}_-]+$/u, 'expected one short word such as marisol'),
  name: text(),
  role: text().optional(),
  department: text().optional(),
  relation: oneOf(RELATIONS),
  stance: oneOf(['favorable', 'unfavorable', 'neutral', 'unknown']).optional(),
  first_hand_knowledge: text().optional().describe('What this person saw or heard themselves'),
  will_testify: flag().optional(),
  contact: text().optional(),
  interests: listOf(text()).optional().describe('For you only, in no document'),
  good_at: listOf(text()).optional().describe('For you only, in no document'),
  dislikes: listOf(text()).optional().describe('For you only, in no document'),
  notes: text().optional().describe('For you only, in no document'),
})

/** people.yaml: who is who. */
export const peopleSchema = entry({ people: list(person) }).meta({
  title: 'The people',
  description: 'people.yaml: who is who; other files name people by their id',
})

export type Person = z.output<typeof peopleSchema>['people'][number]
