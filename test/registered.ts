/** A register as it is written, for tests of what is done with it. */
import { createHash } from 'node:crypto'

export const TEXT = '# Response\n\nThe commits were shown on 2 February.\n'

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

type Made = { readonly id: string; readonly text?: string; readonly more?: string }

/** A row of documents.yaml, whose id says what it is and for whom: `2022-04-02-rebuttal-hr`. */
export function rowOf({ id, text = TEXT, more = '' }: Made): string {
  const [, day = '', document = '', audience = ''] = /^(\d{4}-\d\d-\d\d)-(.+)-([a-z]+)(?:-\d+)?$/.exec(id) ?? []
  return `- id: ${id}
  document: ${document}
  audience: ${audience}
  as_of: ${day}
  rendered: ${day}T09:00:00Z
${more}  files:
    - path: documents/${id}.md
      sha256: ${sha256Of(text)}
`
}

/** The register and the files that its rows name. */
export function registered(...all: readonly Made[]): Record<string, string> {
  return {
    'documents.yaml': all.map(rowOf).join(''),
    ...Object.fromEntries(all.map(({ id, text = TEXT }) => [`documents/${id}.md`, text])),
  }
}
