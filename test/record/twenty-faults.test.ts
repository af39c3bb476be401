import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { addFiles, copyOf, textOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

/** What a stressed person, an editor and a sync program can do to one record in a night: path, what stood there, what does now. */
const EDITS: readonly (readonly [path: string, from: string, to: string])[] = [
  ['plan.yaml', 'jurisdiction: US-CA', 'jurisdicton: US-CA'],
  ['plan.yaml', 'evidence: [E-13]', 'evidence: [E-31]'],
  ['people.yaml', 'id: okafor', 'id: dana'],
  ['employment.yaml', 'from: 2022-01, to: 2022-01', 'from: 2022-01, to: 2021-12'],
  ['allegations/AL-2.yaml', 'area: A3', 'area: A7'],
  ['allegations/AL-3.yaml', 'response: ', 'response: mostly_'],
  ['allegations/AL-4.yaml', 'text: ', 'text: "'],
  ['check-ins/2022-02-11.yaml', 'scheduled_for: 2022-02-11', 'scheduled_for: 2023-02-11'],
  ['check-ins/2022-03-25.yaml', 'sent: 2022-03-25', 'sent: 2022-03-24'],
  ['evidence/E-02.yaml', 'id: E-02', 'id: E-02\nid: E-02'],
  ['evidence/E-06.yaml', 'happened: ', 'happened: 03/04/2022 # '],
  ['evidence/E-08.yaml', 'kind: ', '\tkind: '],
  ['evidence/E-09.yaml', 'title: ', 'title: 1.10 # '],
  ['metrics/M1.yaml', '2022-02-11, value: [21, 29]', '2022-02-04, value: 72.4'],
  ['requests/R-01.yaml', 'to: marisol', 'to: maribel'],
  ['requests/R-02.yaml', 'sent_on: ', 'sent: '],
]

let dir: string
let before: Ran
let checked: Ran

beforeAll(async () => {
  dir = copyOf('city-erp')
  before = await run('-C', dir, 'check')
  for (const [path, from, to] of EDITS) {
    const text = textOf(dir, path)
    if (!text.includes(from)) throw new Error(`${path} has no "${from}"`)
    addFiles(dir, { [path]: text.replace(from, to) })
  }
  addFiles(dir, {
    'evidence/E-10.yaml': '',
    'evidence/E-11.yaml': Uint8Array.of(0x74, 0xff, 0xfe),
    'evidence/E-12.yaml': '- a list\n',
    "evidence/E-13 (Dana's conflicted copy).yaml": textOf(dir, 'evidence/E-13.yaml'),
    'evidence/E-21.yml': textOf(dir, 'evidence/E-20.yaml'),
    'files/E-05/mail.eml': `${textOf(dir, 'files/E-05/mail.eml')} `,
  })
  rmSync(join(dir, 'files/E-07/note.txt'))
  checked = await run('-C', dir, 'check')
})

test('the record has no fault before', () => {
  expect(before).toMatchObject({ code: 0, out: '' })
})

test('check names twenty kinds of fault at their line and column, in one run', () => {
  const lines = checked.out.trimEnd().split('\n')
  const codes = new Set(lines.map((line) => /\[([a-z0-9-]+)\]$/.exec(line)?.[1]))

  expect(checked.code).toBe(1)
  expect(codes.size).toBeGreaterThanOrEqual(20)
  expect(lines.map((line) => line.replace(/ (error|warning): .*(?=\[)/, ' '))).toEqual([
    'allegations/AL-2.yaml:2:7 [unknown-area]',
    'allegations/AL-3.yaml:5:11 [invalid-value]',
    'allegations/AL-4.yaml:3:7 [syntax]',
    'check-ins/2022-02-11.yaml:1:16 [check-in-outside-plan]',
    'check-ins/2022-02-11.yaml:1:16 [id-mismatch]',
    'check-ins/2022-03-25.yaml:5:15 [recap-before-meeting]',
    'employment.yaml:11:25 [ends-before-it-starts]',
    'evidence/E-02.yaml:2:1 [duplicate-key]',
    'evidence/E-05.yaml:11:30 [file-changed]',
    'evidence/E-06.yaml:2:11 [invalid-date]',
    'evidence/E-07.yaml:11:12 [file-missing]',
    'evidence/E-08.yaml:4:1 [syntax]',
    'evidence/E-09.yaml:5:8 [text-needs-quotes]',
    'evidence/E-10.yaml:1:1 [empty-file]',
    'evidence/E-11.yaml:1:1 [not-utf8]',
    'evidence/E-12.yaml:1:1 [not-a-mapping]',
    "evidence/E-13 (Dana's conflicted copy).yaml:1:1 [conflict-copy]",
    'evidence/E-21.yml:1:1 [unexpected-file]',
    'metrics/M1.yaml:13:19 [reading-twice]',
    'metrics/M1.yaml:13:38 [invalid-value]',
    'people.yaml:9:10 [duplicate-id]',
    'plan.yaml:7:1 [unknown-key]',
    'plan.yaml:50:103 [unknown-exhibit]',
    'requests/R-01.yaml:5:5 [unknown-person]',
    'requests/R-02.yaml:1:1 [missing-value]',
    'requests/R-02.yaml:3:1 [unknown-key]',
  ])
})

test('nothing else breaks: status and list still work with what can be read', async () => {
  const status = await run('-C', dir, 'status', '--today', '2022-04-02', '--json')
  const list = await run('-C', dir, 'list', 'evidence', '--json')

  expect(status.code).toBe(0)
  expect(JSON.parse(status.out)).toMatchObject({ plan: { day: 62, days: 90, days_left: 28 } })
  expect(list.code).toBe(0)
})
