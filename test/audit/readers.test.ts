/** What a reader may not see is no fault of the plan: nobody's audit has a finding that the whole record does not have. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Audit, auditOf } from '../../src/audit/audit.ts'
import { AUDIENCES } from '../../src/views/audiences.ts'
import { exampleFolder, recordOf } from '../record-folder.ts'
import { filesOf, generated } from '../views/generated-record.ts'
import { viewOf } from './verdicts.ts'

const READERS = AUDIENCES.filter((audience) => audience !== 'self')

function keys({ findings, waived }: Audit): string[] {
  return [...findings, ...waived].map(({ rule, at }) => `${rule.id} ${at.of}/${at.path.join('/')}`)
}

/** The findings of readers that self does not have, each with the readers. */
function extra(dir: string, day: string): string[] {
  const own = new Set(keys(auditOf(viewOf(dir, day))))
  return READERS.flatMap((reader) =>
    keys(auditOf(viewOf(dir, day, reader)))
      .filter((key) => !own.has(key))
      .map((key) => `${reader}: ${key}`),
  )
}

describe('the examples', () => {
  test.each([
    ['city-erp', '2022-04-02'],
    ['sales-leave', '2024-05-06'],
  ] as const)('%s', (example, day) => {
    expect(extra(exampleFolder(example), day)).toEqual([])
  })
})

test('made records with all kinds of marks', () => {
  fc.assert(
    fc.property(generated, (made) => {
      expect(extra(recordOf(filesOf(made).files), '2024-04-02')).toEqual([])
    }),
    { numRuns: 20 },
  )
})
