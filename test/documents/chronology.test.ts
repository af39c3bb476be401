/** What the chronology says of an exhibit: at which row it stands, and whether there is a file. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
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
    expect(text).toContain('| R-01 answered in part | E-02 |')
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
    expect(text).toContain('| R-01 answered in full | E-02 |')
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

describe('corrections', () => {
  const AT = '2024-02-01T09:00:00Z'
  const CORRECTED = {
    'plan.yaml': `${PLAN}corrections: [{at: ${AT}, text: The end was typed wrongly.}]\n`,
    'metrics/M1.yaml': `id: M1
area: A1
name: Mails answered
readings:
  - {week_ending: 2024-01-19, value: 4, corrections: [{at: ${AT}, text: First entered as 3.}]}
corrections: [{at: ${AT}, text: Holidays are left out.}]
`,
    'allegations/AL-1.yaml': `id: AL-1
area: A1
text: Mail was left.
response: denied
corrections: [{at: ${AT}, text: The plan says "left".}]
`,
  }

  test('of the plan, a measure and a reading are rows of the day on which they were made', async () => {
    const text = await chronologyOf(CORRECTED, 'hr')
    expect(text).toContain(
      '| 2024-02-01 | plan | all | What I had written of the plan was corrected: The end was typed',
    )
    expect(text).toContain('My figures were corrected (M1, Mails answered): Holidays are left out |')
    expect(text).toContain('(M1, Mails answered, week ending 2024-01-19): First entered as 3 |')
  })

  test('of a statement stand behind it, for those who act for me alone', async () => {
    const words = 'My answer: denied. Corrected on 2024-02-01: The plan says "left"'
    expect(await chronologyOf(CORRECTED, 'attorney')).toContain(words)
    expect(await chronologyOf(CORRECTED, 'hr')).not.toContain('Corrected on')
  })

  test('that were made later are not there yet', async () => {
    const later = { 'plan.yaml': CORRECTED['plan.yaml'].replace(AT, '2024-03-01T09:00:00Z') }
    expect(await chronologyOf(later, 'hr')).not.toContain('corrected')
  })
})

describe('what a careful reader asks', () => {
  test('an exhibit of an unknown day is not dated to the day, and all rows without an exhibit are told as all', async () => {
    expect(await chronologyOf(exhibit('E-01', 'unknown'), 'attorney')).toContain(
      'One exhibit not dated to the day: E-01.',
    )
    expect(await chronologyOf({}, 'attorney')).toContain('- The one row has no exhibit.')
  })

  test('an exhibit of two statements stands with the answers to both', async () => {
    const text = await chronologyOf(
      {
        ...exhibit('E-01', '2024-01-15', 'allegations: [AL-1, AL-2]\n'),
        'allegations/AL-1.yaml': 'id: AL-1\ntext: Mail was left.\nresponse: denied\n',
        'allegations/AL-2.yaml': 'id: AL-2\ntext: Mail was lost.\nresponse: admitted\n',
      },
      'attorney',
    )
    expect(text).toContain('| E-01 | yes (AL-1), no (AL-2) |')
  })
})

test('two quotes of a check-in are two sentences, and whose absence it was is said', async () => {
  const text = await chronologyOf(
    {
      'check-ins/2024-01-19.yaml':
        'scheduled_for: 2024-01-19\nstatus: held\nquotes: [{who: piet, words: Better.}, {who: ana, words: Thanks}]\n',
      'check-ins/2024-01-26.yaml': 'scheduled_for: 2024-01-26\nstatus: employee_no_show\n',
      'plan.yaml': `${PLAN}acknowledgement: {refused: true}\n`,
    },
    'hr',
  )
  expect(text).toContain('Check-in held. Piet Vos: "Better." Ana Duarte: "Thanks" |')
  expect(text).toContain('Check-in did not take place: I did not attend |')
  expect(text).toContain('Plan issued by Piet Vos; I did not sign it |')
})

test('files are named for those who may have every file, and counted for others', async () => {
  const file = (name: string): string =>
    `{name: ${name}, sha256: ${createHash('sha256').update('x').digest('hex')}, bytes: 1}`
  const files = {
    ...exhibit('E-01', '2024-01-15', `files:\n  - ${file('ana-in-hospital.pdf')}\n  - ${file('b.pdf')}\n`),
    'files/E-01/ana-in-hospital.pdf': 'x',
    'files/E-01/b.pdf': 'x',
  }
  expect(await chronologyOf(files, 'attorney')).toContain('| ana-in-hospital.pdf, b.pdf |')
  expect(await chronologyOf(files, 'union')).toContain('| two files |')
})
