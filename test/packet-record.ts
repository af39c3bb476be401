/** A small record whose rebuttal names the exhibits that a test gives it. */
import { createHash } from 'node:crypto'
import { PEOPLE, recordOf } from './record-folder.ts'

/** An exhibit: lines of YAML beside what all have, and the files that are attached to it. */
export type Given = { readonly more?: string; readonly files?: Readonly<Record<string, string | Uint8Array>> }

const PERSON = '  - {id: hana, name: Hana Lindqvist, role: HR, relation: hr_representative}\n'

/** A record in which AL-1 rests on these exhibits, by their ids; `others` are files that it has beside them. */
export function packetRecord(
  given: Readonly<Record<string, Given>>,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const ids = Object.keys(given)
  const files: Record<string, string | Uint8Array> = {
    'people.yaml': `${PEOPLE}${PERSON}`,
    'allegations/AL-1.yaml': `id: AL-1
recorded: 2024-01-10T18:00:00+01:00
area: A1
text: Mail of 12 December was not answered.
occurred: 2023-12-12
response: denied
grounds: [factual_error]
reply: I answered it on the same day.
evidence: [${ids.join(', ')}]
`,
  }
  for (const [id, { more = 'obtained: received_by_me\n', files: attached = {} }] of Object.entries(given)) {
    const rows = Object.entries(attached).map(([name, content]) => {
      const bytes = Buffer.from(content)
      files[`files/${id}/${name}`] = bytes
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return `  - {name: ${JSON.stringify(name)}, sha256: ${sha256}, bytes: ${bytes.length}}\n`
    })
    files[`evidence/${id}.yaml`] = `id: ${id}
happened: 2023-12-12
recorded: 2024-01-09T18:00:00+01:00
kind: email
title: Answer to the mail of 12 December, ${id}
${more}${rows.length === 0 ? '' : `files:\n${rows.join('')}`}`
  }
  return recordOf({ ...files, ...others })
}
