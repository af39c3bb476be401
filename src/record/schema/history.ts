/** What is said about an entry after it was written: the same whether it is typed or comes as JSON. */
import { z } from 'zod'
import { day, text } from './values.ts'

const EXPECTED = { error: 'expected a mapping of keys and values' }

/** What is said of an entry, or of one reading of a measure. */
const named = { id: text(), week_ending: day().optional().describe('The Friday of a reading') }

export const correctionSchema = z.strictObject({ ...named, text: text() }, EXPECTED)
export type Correction = z.output<typeof correctionSchema>

export const withdrawalSchema = z.strictObject({ ...named, reason: text() }, EXPECTED)
export type Withdrawal = z.output<typeof withdrawalSchema>

/** Files to be attached to an entry, by their paths. */
export const attachingSchema = z.strictObject(
  {
    id: text(),
    files: z
      .array(z.string({ error: 'expected the path of a file' }), { error: 'expected a list' })
      .min(1, 'expected the path of a file'),
  },
  EXPECTED,
)
export type Attaching = z.output<typeof attachingSchema>
