import type { z } from 'zod'
import { REQUEST_KINDS } from '../vocabulary.ts'
import { day, entry, exhibits, list, oneOf, text } from './values.ts'

/** requests/R-01.yaml: one thing asked for in writing, and what came of it. Answered when `answered_on` is set. */
export const requestSchema = entry({
  id: text().regex(/^R-\d+$/, 'expected a request id such as R-01'),
  kind: oneOf(REQUEST_KINDS),
  sent_on: day(),
  to: text().optional().describe('An id from people.yaml'),
  channel: text().optional(),
  text: text(),
  legal_basis: text().optional(),
  due_on: day().optional(),
  answered_on: day().optional(),
  answer: oneOf(['full', 'partial', 'refused', 'none']).optional(),
  follow_ups: list(day()).optional(),
  evidence: exhibits().optional(),
}).meta({ title: 'A request', description: 'One thing asked for in writing, and what came of it' })

export type Request = z.output<typeof requestSchema>
