import { expect, test } from 'vitest'
import { loadRecord } from '../../src/record/load.ts'
import { allegationsCiting, allegationsOf, evidenceOf } from '../../src/views/cited.ts'
import { type View, viewFor } from '../../src/views/view.ts'
import { recordOf } from '../record-folder.ts'
import { AS_OF } from './marked-record.ts'

const LOG = (id: string): string => `id: ${id}
happened: 2023-12-12
recorded: 2023-12-12T18:00:00+01:00
kind: system_log
title: Entry log
obtained: received_by_me
`
const STATEMENT = (id: string, evidence: string): string => `id: ${id}
text: The count was late.
occurred: 2023-12
response: denied
evidence: [${evidence}]
`

function view(): View {
  const { record } = loadRecord(
    recordOf({
      'evidence/E-21.yaml': LOG('E-21'),
      'evidence/E-22.yaml': LOG('E-22'),
      'allegations/AL-21.yaml': STATEMENT('AL-21', 'E-22, E-21'),
      'allegations/AL-22.yaml': STATEMENT('AL-22', 'E-21'),
      'allegations/AL-23.yaml': STATEMENT('AL-23', ''),
    }),
  )
  if (record.plan === undefined) throw new Error('the record has no plan')
  return viewFor({ ...record, plan: record.plan }, 'attorney', AS_OF).view
}

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id)

test('entries come once and in the order of the record, however they are asked for', () => {
  const whole = view()
  expect(idsOf(allegationsCiting(whole, ['E-22', 'E-21']))).toEqual(['AL-21', 'AL-22'])
  expect(idsOf(allegationsCiting(whole, ['E-22', 'E-99']))).toEqual(['AL-21'])
  expect(idsOf(allegationsOf(whole, ['AL-23', 'AL-22', 'AL-23']))).toEqual(['AL-22', 'AL-23'])
  expect(idsOf(evidenceOf(whole, ['E-22', 'E-21', 'E-99']))).toEqual(['E-21', 'E-22'])
})

test('where a part of the evidence is left out, it is not found', () => {
  const whole = view()
  expect(evidenceOf({ ...whole, evidence: [] }, ['E-21'])).toEqual([])
  expect(idsOf(evidenceOf(whole, ['E-21']))).toEqual(['E-21'])
})
