import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, folderOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DRAFT = 'Thank you.\r\n\r\nFor the record, the list was sent on 3 May. I quit.\r\n'

describe('tone', () => {
  test('names the place, the words, the reason and a better phrase of a file, without a record', async () => {
    const file = join(folderOf({ 'draft.md': DRAFT }), 'draft.md')
    const { code, out, err } = await run('tone', file)
    expect(code).toBe(1)
    expect(out).toContain(`${file}:3:1 warning T-12 "For the record,": it sounds argumentative`)
    expect(out).toContain(`${file}:3:45 error T-62 "I quit": it can be taken for a resignation`)
    expect(err).toContain(`${file} is read as a rebuttal; as something else: --kind update`)
    expect(err).toContain('1 error, 2 warnings')
  })

  test('takes the kind from the name of a file, or from --kind', async () => {
    const dir = folderOf({ '2024-05-03-recap.md': 'Fine on 3 May.' })
    expect((await run('tone', join(dir, '2024-05-03-recap.md'))).err).toContain('is read as a recap')
    const { code, out } = await run(
      'tone',
      '--kind',
      'handover',
      join(folderOf({ 'd.txt': 'I quit on 3 May.' }), 'd.txt'),
    )
    expect([code, out]).toEqual([0, ''])
  })

  test('a folder is no letter, and an answer that is not there has no words', async () => {
    const dir = recordOf({
      'drafts/a.md': 'Fine.',
      'allegations/AL-1.yaml': 'id: AL-1\narea: A1\ntext: Late on 3 May.\n',
    })
    const { code, err } = await run('tone', join(dir, 'drafts'))
    expect([code, err]).toEqual([2, expect.stringContaining('is a folder; name the files in it')])
    const none = await run('-C', dir, 'tone', 'AL-1')
    expect([none.code, none.out, none.err]).toEqual([0, '', expect.stringContaining('no text of yours in it yet')])
    expect((await run('-C', dir, 'tone', 'AL-1', '--json')).out).toContain('"hits": []')
  })

  test('reads a pipe', async () => {
    const { code, out } = await runIn({ stdin: 'It was bullshit.' }, 'tone', '-')
    expect(code).toBe(1)
    expect(out).toContain('stdin:1:8 error T-01 "bullshit"')
  })

  test('looks at what is written in entries, at the line of the file where it stands', async () => {
    const dir = recordOf({
      'allegations/AL-1.yaml':
        'id: AL-1\ntext: Never on time.\nresponse: denied\nreply: >-\n  It was done on 3 May,\n  and I\n  believe my boss knows.\n',
      'evidence/E-01.yaml':
        'id: E-01\nhappened: 2024-01-09\nrecorded: 2024-01-09T17:00+01:00\nkind: note\ntitle: "Mail refused"\ndetail: "My boss is a liar.\\nI said: \\"lazy\\"."\n',
      'requests/R-01.yaml': 'id: R-01\nkind: clarification\nsent_on: 2024-01-09\ntext: Obviously the list!\n',
    })
    const { code, out } = await run('-C', dir, 'tone', 'al1', 'e-1', 'R-01')
    expect(code).toBe(1)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual([
      'allegations/AL-1.yaml:6:7 error T-04 "I believe my boss"',
      'evidence/E-01.yaml:5:14 error T-14 "refused"',
      'evidence/E-01.yaml:6:23 warning T-02 "liar"',
      'requests/R-01.yaml:4:7 warning T-10 "Obviously"',
      'requests/R-01.yaml:4:25 warning T-10 "!"',
    ])
  })

  test('leaves alone what the plan of the record says', async () => {
    const dir = recordOf({ 'draft.txt': 'Mail is left for days. Mail was never left for days.' })
    const { out } = await run('-C', dir, 'tone', join(dir, 'draft.txt'))
    expect(out.match(/T-\d+/g)).toEqual(['T-07'])
  })

  test('shows a legal word with both sentences, and never takes it out', async () => {
    const stdin = 'I sent it on 3 May. This is retaliation for my complaint.'
    const { code, out, err } = await runIn({ stdin }, 'tone', '--kind', 'update', '-')
    expect(code).toBe(0)
    expect(out).toContain('stdin:1:29 route T-40 "retaliation"')
    expect(out).toContain('as it stands:    "This is retaliation for my complaint."')
    expect(out).toContain('the facts alone: "On DAY I reported …')
    expect(out).toContain('attorney first')
    expect(err).toContain('1 for a lawyer first')
  })

  test('prints everything for programs', async () => {
    const { out } = await runIn({ stdin: 'It was damn late. This is harassment.' }, 'tone', '--json', '-')
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      routed: 1,
      hits: [
        { file: 'stdin', line: 1, column: 8, level: 'error', rule: 'T-01', words: 'damn', kind: 'rebuttal' },
        { rule: 'T-40', attorney_first: true, sentence: 'This is harassment.' },
        { rule: 'T-50' },
      ],
    })
  })

  test.each([
    [['tone'], 'name what is to be looked at'],
    [['tone', 'no-such-file.md'], 'there is no file "no-such-file.md"'],
    [['tone', 'AL-1'], 'no record here'],
    [['tone', '-', '--yes'], '--yes belongs to --fix'],
    [['tone', '-', '--fix', '--json'], 'leave one of the two out'],
    [['tone', '-', '--fix'], '--fix changes a file or an answer'],
  ])('cannot do %j', async (words, message) => {
    const { code, err } = await runIn({ stdin: 'For the record, it was sent.' }, ...words)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('has nothing to look at in an area', async () => {
    const { code, err } = await run('-C', recordOf(), 'tone', 'A1')
    expect(code).toBe(2)
    expect(err).toContain('A1 has no text of yours that is looked at')
  })
})

describe('tone --fix', () => {
  test('shows what it would take out, and without a yes leaves the file alone', async () => {
    const dir = folderOf({ 'draft.md': DRAFT })
    const before = treeOf(dir)
    const { code, err } = await run('tone', join(dir, 'draft.md'), '--fix')
    expect(code).toBe(2)
    expect(err).toContain('- For the record, the list was sent')
    expect(err).toContain('+ The list was sent')
    expect(err).toContain('add --yes')
    expect(treeOf(dir)).toEqual(before)
  })

  test('takes openers out and changes no other byte', async () => {
    const dir = folderOf({ 'draft.md': `\uFEFF${DRAFT}` })
    const { code, out } = await run('tone', join(dir, 'draft.md'), '--fix', '--yes')
    expect(textOf(dir, 'draft.md')).toBe('\uFEFFThank you.\r\n\r\nThe list was sent on 3 May. I quit.\r\n')
    // What is no pure deletion stays, and is still an error.
    expect(code).toBe(1)
    expect(out).not.toContain('T-12')
  })

  test('changes an answer of the record as one step that can be taken back', async () => {
    const before = 'id: AL-1\ntext: Late.\nresponse: denied\nreply: For the record, it was sent on 3 May. # mine\n'
    const dir = recordOf({ 'allegations/AL-1.yaml': before })
    const { code } = await run('-C', dir, 'tone', 'AL-1', '--fix', '--yes')
    expect(code).toBe(0)
    expect(textOf(dir, 'allegations/AL-1.yaml')).toBe(before.replace('For the record, it', 'It'))
    await run('-C', dir, 'undo')
    expect(textOf(dir, 'allegations/AL-1.yaml')).toBe(before)
  })

  test('leaves a request alone, which was sent as it stands', async () => {
    const dir = recordOf({
      'requests/R-01.yaml':
        'id: R-01\nkind: clarification\nsent_on: 2024-01-09\ntext: For the record, please send it.\n',
    })
    const { code, err } = await run('-C', dir, 'tone', 'R-01', '--fix', '--yes')
    expect(code).toBe(2)
    expect(err).toContain('R-01 is kept as it was written')
  })
})

describe('when something is written down', () => {
  test('a reply is told of its words at once, each in a line, five at most', async () => {
    const dir = copyOf('city-erp')
    const words = 'Damn. Everyone knows. It is unfair, absurd, ridiculous, outrageous! I quit.'
    const { code, err } = await run('-C', dir, 'reply', 'AL-6', words, '--replace')
    expect(code).toBe(0)
    expect(err).toContain('"Damn": a reader remembers the word')
    expect(err).toContain('more like this: onrecord tone AL-6')
  })

  test('a private note is told in one line that it may be read', async () => {
    const note = await run('-C', recordOf(), 'log', 'My boss was pressured, I refused and I never slept!')
    expect(note.err.match(/this may be read one day: .*/g)).toEqual([
      'this may be read one day: "was pressured", "I refused"; a plain fact says as much',
    ])
    const moved = await run('-C', recordOf(), 'log', 'He is a liar')
    expect(moved.err).not.toContain('may be read one day')
    const plain = await run('-C', recordOf(), 'log', 'Sent the list to Piet')
    expect(plain.err).not.toContain('may be read one day')
  })
})
