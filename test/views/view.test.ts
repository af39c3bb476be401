import { describe, expect, test } from 'vitest'
import { loadRecord } from '../../src/record/load.ts'
import type { PlannedRecord } from '../../src/record/model.ts'
import type { ContentClass } from '../../src/views/audiences.ts'
import { viewFor } from '../../src/views/view.ts'
import { folderOf } from '../record-folder.ts'
import { AS_OF, markedRecord } from './marked-record.ts'
import { leaked, missing, READERS, type Reader } from './oracle.ts'

const { files, markers } = markedRecord()

function planned(): PlannedRecord {
  const { record, problems } = loadRecord(folderOf(files))
  expect(problems).toEqual([])
  if (record.plan === undefined) throw new Error('the record has no plan')
  return { ...record, plan: record.plan }
}

function seenBy(reader: Reader, included: readonly ContentClass[] = []): string {
  const reasons = included.map((each) => ({ class: each, because: 'She agreed to it.' }))
  return JSON.stringify(viewFor(planned(), reader, AS_OF, reasons).view)
}

describe('a View has nothing that its reader may not have', () => {
  test.each(READERS)('%s', (reader) => {
    expect(leaked(seenBy(reader), markers, reader)).toEqual([])
  })

  const conditions = ['health', 'allegations', 'protected_activity', 'weak_points'] as const
  const cases = READERS.flatMap((reader) => conditions.map((each) => [reader, each] as const))
  test.each(cases)('%s, with %s included', (reader, included) => {
    expect(leaked(seenBy(reader, [included]), markers, reader, [included])).toEqual([])
  })

  test('nor when all that can be included is', () => {
    for (const reader of READERS) expect(leaked(seenBy(reader, conditions), markers, reader, conditions)).toEqual([])
  })
})

test('a View has what its reader may have', () => {
  const open = [
    'A1 title',
    'A1 expectation',
    'A1 support',
    'A1 step',
    'M1 name',
    'R-01 text',
    'open, title',
    '2024-01-26 quote',
  ]
  for (const reader of ['self', 'manager', 'hr', 'union', 'agency', 'attorney'] as const)
    expect(missing(seenBy(reader), markers, open)).toEqual([])
  expect(missing(seenBy('hr'), markers, ['AL-1 reply', 'AL-2 reply', 'review', "manager's reason"])).toEqual([])
  expect(
    missing(seenBy('union'), markers, ['AL-3 reply', 'protected, title', 'authorship, title', 'grievance number']),
  ).toEqual([])
  expect(
    missing(seenBy('attorney'), markers, [
      'health, quote',
      'trade secret, title',
      "others' data, title",
      'privilege, detail',
      'recording none, listed',
      'weak point, title',
      'comparator, title',
      'settlement, title',
      'name of carla',
      'kind of leave',
      'own reason',
      'floor',
      'R-02 text',
      'R-03 text',
    ]),
  ).toEqual([])
  expect(missing(seenBy('self'), markers, ['AL-4 text', 'notes about piet', 'recording none, quote'])).toEqual([])
})

test('what is included comes out', () => {
  expect(
    missing(seenBy('union', ['health']), markers, ['health, title', 'cited by leave, title', 'R-02 text']),
  ).toEqual([])
  expect(missing(seenBy('agency', ['allegations']), markers, ['AL-1 reply', 'AL-3 reply'])).toEqual([])
  expect(missing(seenBy('manager', ['allegations']), markers, ['AL-1 reply'])).toEqual([])
  expect(missing(seenBy('union', ['weak_points']), markers, ['weak point, title', 'two classes, title'])).toEqual([])
})

test('check-ins stand in the order of their days, in whatever order they were read', () => {
  const record = planned()
  const turned = { ...record, checkIns: record.checkIns.toReversed() }
  expect(viewFor(turned, 'self', AS_OF).view.check_ins).toEqual(viewFor(record, 'self', AS_OF).view.check_ins)
})
