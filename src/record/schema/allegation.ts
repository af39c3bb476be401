import type { z } from 'zod'
import { RESPONSES } from '../vocabulary.ts'
import { date, entry, exhibits, list, oneOf, text } from './values.ts'

/** allegations/AL-1.yaml: one thing the plan says against you, and your answer. */
export const allegationSchema = entry({
  id: text().regex(/^AL-\d+$/, 'expected an allegation id such as AL-1'),
  area: text().optional(),
  text: text().describe("The plan's own words"),
  occurred: date().optional(),
  raised_on: date().optional().describe('When it was first raised; absent when the plan as issued has it'),
  response: oneOf(RESPONSES).optional().describe('Absent while it is not answered'),
  grounds: list(text()).optional().describe('factual_error, completed, instructed_otherwise, no_training …'),
  reply: text().optional().describe('One to three sentences: facts, dates and exhibits'),
  evidence: exhibits().optional(),
  weight: oneOf(['lead', 'note', 'omit']).optional().describe('How much room it gets in a document'),
}).meta({ title: 'An allegation', description: 'One thing the plan says against you, and your answer' })

export type Allegation = z.output<typeof allegationSchema>
