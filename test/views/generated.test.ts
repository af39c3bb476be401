import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadRecord } from '../../src/record/load.ts'
import { viewFor } from '../../src/views/view.ts'
import { folderOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { filesOf, generated } from './generated-record.ts'
import { DOCUMENTS, leaked, type Marker, READERS, type Reader } from './oracle.ts'

const FORMATS = ['md', 'html', 'txt', 'eml'] as const
type Format = (typeof FORMATS)[number]

const TODAY = '2024-03-15'
const MAILS = new Set(['recap', 'update', 'clarification', 'missed-check-in'])
const NEEDS_MORE = new Set(['recap', 'missed-check-in', 'severance', 'appeal', 'clarification'])

/** Without the soft line ends of e-mail. */
function decoded(text: string): string {
  return text.replace(/=\r\n/g, '')
}

test('no View of any record has what its reader may not have', () => {
  fc.assert(
    fc.property(generated, (made) => {
      const { files, all } = filesOf(made)
      const { record: loaded, problems } = loadRecord(folderOf(files))
      expect(problems).toEqual([])
      if (loaded.plan === undefined) throw new Error('no plan')
      for (const reader of READERS) {
        const { view } = viewFor({ ...loaded, plan: loaded.plan }, reader, TODAY)
        expect({ reader, leaked: leaked(JSON.stringify(view), all, reader) }).toEqual({ reader, leaked: [] })
      }
    }),
    { numRuns: 60 },
  )
})

type Wanted = { readonly document: string; readonly reader: Reader; readonly format: Format }

/** What a reader gets of a document that should not be there, and why it was refused: both empty when all is well. */
async function leaksIn(dir: string, all: readonly Marker[], { document, reader, format }: Wanted): Promise<object> {
  // Text and e-mail are for what is sent to somebody; everything else comes as a page.
  const isSent = MAILS.has(document) && reader !== 'self'
  const made = isSent || format === 'html' ? format : 'md'
  const { code, out, err } = await run(
    ...['-C', dir, 'render', document, '--for', reader, '--today', TODAY, '--format', made, '--out', '-'],
  )
  // There may be no meeting, offer or claim to write of, or no job any more; a leak would stop the document with 1.
  const isMade = code === 0 || (code === 2 && (NEEDS_MORE.has(document) || err.includes('the employment ended on')))
  return { document, reader, refused: isMade ? '' : `${code} ${err}`, leaked: leaked(decoded(out), all, reader) }
}

test('no document of any record does', async () => {
  await fc.assert(
    fc.asyncProperty(generated, fc.constantFrom(...FORMATS), async (made, format) => {
      const { files, all } = filesOf(made)
      const dir = folderOf(files)
      for (const [document, readers] of Object.entries(DOCUMENTS))
        for (const reader of readers)
          expect(await leaksIn(dir, all, { document, reader, format })).toEqual({
            document,
            reader,
            refused: '',
            leaked: [],
          })
    }),
    { numRuns: 10 },
  )
}, 60_000)
