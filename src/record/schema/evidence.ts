import { z } from 'zod'
import { CONFIDENTIALITIES, EVIDENCE_KINDS, OBTAINED } from '../vocabulary.ts'
import { date, entry, exhibits, flag, list, oneOf, quotes, text, whole } from './values.ts'

const attachment = z.strictObject({
  // As it is on disk, spaces at its ends too.
  name: z.string({ error: 'expected text' }).regex(/^[^/\\]+$/, 'expected a file name without folders'),
  original_name: z
    .string({ error: 'expected text' })
    .optional()
    .describe('What it was called, when it is stored under another name'),
  sha256: z.string({ error: 'expected the SHA-256 as text' }).regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
  bytes: whole(),
})

/** evidence/E-03.yaml: one thing that happened or that exists; in a document it becomes "Exhibit E-03". */
export const evidenceSchema = entry({
  id: text().regex(/^E-\d+$/, 'expected an evidence id such as E-05'),
  happened: date(),
  kind: oneOf(EVIDENCE_KINDS),
  title: text().describe("Neutral: it is printed as the exhibit's description"),
  detail: text().optional().describe('What was said or done, in order; first person, facts'),
  quotes: quotes().optional(),
  author: text().optional().describe('An id from people.yaml, or a name'),
  people: list(text()).optional(),
  areas: list(text()).optional(),
  allegations: list(text()).optional(),
  obtained: oneOf(OBTAINED).optional(),
  employer_owned: flag().optional(),
  confidentiality: oneOf(CONFIDENTIALITIES).optional(),
  consent: oneOf(['none', 'one_party', 'all']).optional().describe('For recordings: who agreed to it'),
  third_party_data: flag().optional(),
  redactions: list(text()).optional().describe("What was taken out of the copy, when it held other people's data"),
  pages: whole().optional(),
  privilege: z.strictObject({ purpose: text(), addressed_to: text().optional() }).optional(),
  will_testify: flag().optional(),
  files: list(attachment).optional(),
  evidence: exhibits().optional().describe('Other entries that belong to this one'),
}).meta({ title: 'A piece of evidence', description: 'One thing that happened or that exists' })

/** A piece of evidence as `show --json` prints it: with how soon it was written down, which is counted and in no file. */
export const shownEvidenceSchema = evidenceSchema.extend({ contemporaneity: z.unknown().optional() })

export type Evidence = z.output<typeof evidenceSchema>
export type Attachment = NonNullable<Evidence['files']>[number]
