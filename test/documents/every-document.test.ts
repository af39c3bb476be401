/** Every document for every reader: of both examples, of a very small record and of a very large one. */
import { describe, expect, test } from 'vitest'
import { copyOf, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'
import { DOCUMENTS } from '../views/oracle.ts'
import { largeRecord } from './large-record.ts'
import { faultsOf } from './wholesome.ts'

const CASES = Object.entries(DOCUMENTS).flatMap(([document, readers]) =>
  readers.map((reader) => [document, reader] as const),
)

const asText = (dir: string, document: string, reader: string, today: string) =>
  run(...['-C', dir, 'render', document, '--for', reader, '--today', today, '--format', 'md', '--out', '-'])

/** Those that a record may not have: there was no such meeting, offer or claim. Everything else is always made. */
const NEEDS = ['recap', 'missed-check-in', 'severance', 'appeal', 'clarification']

function expectWhole(
  made: { readonly code: number; readonly out: string; readonly err: string },
  document: string,
): void {
  if (made.code === 0) expect(faultsOf(made.out)).toEqual([])
  else {
    // What cannot be made says in one sentence what it needs.
    expect({ document, code: made.code, can: NEEDS.includes(document) }).toEqual({ document, code: 2, can: true })
    expect(made.err).toMatch(/^onrecord: .{20,}/)
    expect(made.out).toBe('')
  }
}

// What goes to stdout is kept nowhere: the record is the same for the next one.
describe('both examples', () => {
  const examples = [
    [copyOf('city-erp'), '2022-04-02'],
    [copyOf('sales-leave'), '2024-05-06'],
  ] as const
  test.each(CASES)('%s for %s', async (document, reader) => {
    for (const [dir, today] of examples) expectWhole(await asText(dir, document, reader, today), document)
  })
})

describe('one area, no check-ins, nothing else', () => {
  const dir = recordOf()
  test.each(CASES)('%s for %s', async (document, reader) => {
    for (const today of ['2024-01-08', '2024-02-14', '2024-04-05', '2024-06-01'])
      expectWhole(await asText(dir, document, reader, today), document)
  })
})

test('twelve areas and two hundred allegations', async () => {
  const dir = recordOf(largeRecord({ areas: 12, allegations: 200 }))
  for (const [document, reader] of CASES) expectWhole(await asText(dir, document, reader, '2024-02-05'), document)
}, 120_000)
