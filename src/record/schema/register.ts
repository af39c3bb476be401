import { z } from 'zod'
import { day, exhibits, list, listOf, text, time, whole } from './values.ts'

const KEYS = { error: 'expected a mapping of keys and values' }

const sha256 = () => text().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 of 64 digits, written by the tool')

/** A file that was written, by its path from the record's folder, or from the root for one outside of it. */
const writtenFile = z.strictObject({ path: text(), sha256: sha256().optional() }, KEYS)

/** Rows of earlier versions have the path alone. */
const fileOrPath = z
  .union([writtenFile, text()], { error: 'expected a path and its sha256' })
  .transform((value) => (typeof value === 'string' ? { path: value } : value))

/** That a document left: on which day, to whom, by which way. */
const sending = z.strictObject(
  {
    on: time().describe('The day on which it left, or the time'),
    to: listOf(text()).describe('Ids from people.yaml, or names'),
    via: text().describe('email, paper, portal, meeting, post, or in other words'),
    note: text().optional(),
    files: list(writtenFile).optional().describe('What was sent, where it had been changed after it was rendered'),
  },
  KEYS,
)

const registerRow = z.strictObject(
  {
    id: text(),
    document: text().describe('Such as rebuttal'),
    audience: text().describe('Such as hr'),
    as_of: day(),
    rendered: time().describe('When it was made; set by the tool from the clock'),
    tool_version: text().optional(),
    layout: text().optional().describe('areas or allegations first'),
    register: text().optional().describe('conciliatory or firm'),
    check_in: text().optional().describe('The check-in that it is about'),
    inputs: z
      .record(text(), sha256(), { error: 'expected files and their SHA-256' })
      .optional()
      .describe('The files of the record that it shows, as they were'),
    inputs_sha256: sha256().optional().describe('One SHA-256 over all files of the record'),
    exhibits: exhibits().optional(),
    bates: z
      .strictObject({ prefix: text(), from: whole(), to: whole() }, KEYS)
      .optional()
      .describe('Of a packet, the numbers on its pages; none of them is given again'),
    packet: z
      .strictObject(
        {
          pages: whole(),
          content: sha256().describe('One SHA-256 over all that is shown: the same content keeps its numbers'),
          originals: exhibits().optional().describe('Exhibits whose files are in it as they were received'),
        },
        KEYS,
      )
      .optional(),
    redacted: list(z.strictObject({ what: text(), times: whole() }, KEYS))
      .optional()
      .describe('What was hidden in the text, and how often'),
    files: list(fileOrPath).optional(),
    withheld: list(z.strictObject({ what: text(), rules: listOf(text()) }, KEYS)).optional(),
    included: list(z.strictObject({ class: text(), because: text() }, KEYS)).optional(),
    waived: list(
      z.strictObject(
        {
          words: text(),
          because: text(),
          found: listOf(text()).optional().describe('What was let pass by its rule of tone, such as T-02 "liar"'),
        },
        KEYS,
      ),
    ).optional(),
    tone: list(text()).optional().describe('Rules of tone that it has a warning of, such as T-07'),
    sent: list(sending).optional().describe('Each time that it left; written by onrecord sent'),
  },
  KEYS,
)

/** documents.yaml: which document was made of what, for whom, what was kept back, and when it was sent. */
export const registerSchema = z.array(registerRow, { error: 'expected a list' }).meta({
  title: 'The register of documents',
  description: 'documents.yaml: which document was made of what, for whom, and when it was sent',
})

export type RegisterRow = z.output<typeof registerSchema>[number]
export type Sending = z.output<typeof sending>

/** What is said of a document that left: the same whether it is typed or comes as JSON. */
export const sentSchema = z.strictObject(
  { document: text(), to: listOf(text()), via: text(), on: time().optional(), note: text().optional() },
  KEYS,
)
export type Sent = z.output<typeof sentSchema>
