/** What the chronology says of an exhibit: at which row it stands, and whether there is a file. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

async function chronologyOf(files: Readonly<Record<string, string>>, reader: string): Promise<string> {
  const args = ['render', 'chronology', '--for', reader, '--today', '2024-02-12', '--format', 'md', '--out', '-']
  return (await run('-C', recordOf(files), ...args)).out
}

const exhibit = (id: string, happened: string, rest = ''): Record<string, string> => ({
  [`evidence/${id}.yaml`]: `id: ${id}\nhappened: ${happened}\nkind: email\ntitle: Mail ${id} on the roster\n${rest}`,
})
const REQUEST = `id: R-01
kind: clarification
sent_on: 2024-01-15
to: piet
text: What counts as answered?
evidence: [E-01, E-02, E-03]
`

describe('the exhibits of a request', () => {
  const letters = { ...exhibit('E-01', '2024-01-15'), ...exhibit('E-02', '2024-01-22'), ...exhibit('E-03', '2024-01') }

  test('are at its sending until the day of the answer, then at the answer', async () => {
    const text = await chronologyOf(
      { ...letters, 'requests/R-01.yaml': `${REQUEST}answered_on: 2024-01-22\nanswer: partial\n` },
      'hr',
    )
    expect(text).toContain('| R-01 (clarification) sent to Piet Vos: "What counts as answered?" | E-01, E-03 |')
    expect(text).toContain('| R-01 answered: partial | E-02 |')
  })

  test('are all at its sending while there is no answer', async () => {
    expect(await chronologyOf({ ...letters, 'requests/R-01.yaml': REQUEST }, 'hr')).toContain('| E-01, E-02, E-03 |')
  })

  test('what I sent on the day of both is the sending', async () => {
    const text = await chronologyOf(
      {
        ...exhibit('E-01', '2024-01-15', 'obtained: sent_by_me\n'),
        ...exhibit('E-02', '2024-01-15', 'obtained: received_by_me\n'),
        'requests/R-01.yaml': `${REQUEST.replace(', E-03', '')}answered_on: 2024-01-15\nanswer: full\n`,
      },
      'hr',
    )
    expect(text).toContain('"What counts as answered?" | E-01 |')
    expect(text).toContain('| R-01 answered: full | E-02 |')
  })
})

describe('a recording without the consent of all, for the attorney', () => {
  const SHA256 = createHash('sha256').update('abc').digest('hex')
  const FILE = `files:\n  - {name: talk.m4a, sha256: ${SHA256}, bytes: 3}\n`
  const recording = (id: string, rest: string) => exhibit(id, '2024-01-15', `obtained: own_recording\n${rest}`)

  test('is listed as held, without its files', async () => {
    const text = await chronologyOf({ ...recording('E-01', FILE), 'files/E-01/talk.m4a': 'abc' }, 'attorney')
    expect(text).toContain('| My own recording | held, not in this list |')
    expect(text).toContain('with files that are held and not in this list: E-01.')
    expect(text).not.toContain('no file attached')
    expect(text).not.toContain('talk.m4a')
  })

  test('has no file only when it has none', async () => {
    expect(await chronologyOf(recording('E-01', ''), 'attorney')).toContain('no file attached in this record: E-01.')
  })
})
