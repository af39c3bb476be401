import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, recordOf, textOf, treeOf } from '../record-folder.ts'
import { registered, rowOf } from '../registered.ts'
import { run, runIn } from '../run.ts'

const REBUTTAL = '2022-04-01-rebuttal-hr'

describe('a document that was sent', () => {
  test('is noted behind its row, and every other byte of the register stays', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }, { id: '2022-04-02-update-manager' }))
    const before = textOf(dir, 'documents.yaml')

    const { code, out, err } = await run(
      ...[
        '-C',
        dir,
        'sent',
        REBUTTAL,
        '--to',
        'piet',
        '--via',
        'email',
        '--on',
        'yesterday',
        '--note',
        'receipt: 4 pm',
      ],
    )

    expect({ code, out }).toEqual({ code: 0, out: `${REBUTTAL}\n` })
    expect(err).toContain('"yesterday" is Friday, 1 April 2022')
    expect(err).toContain(`${REBUTTAL} sent to Piet Vos on 1 April 2022, email; to take it back: onrecord undo`)
    const note = '  sent:\n    - {on: 2022-04-01, to: [piet], via: email, note: "receipt: 4 pm"}\n'
    const first = rowOf({ id: REBUTTAL })
    expect(textOf(dir, 'documents.yaml')).toBe(`${first}${note}${before.slice(first.length)}`)
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })

    await run('-C', dir, 'undo')
    expect(textOf(dir, 'documents.yaml')).toBe(before)
  })

  test('can be sent again to somebody else, and is noted once for the same', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }))
    const sent = (...to: readonly string[]) => run('-C', dir, 'sent', 'rebuttal', '--via', 'paper', '--to', ...to)

    await sent('piet')
    expect(await sent('piet')).toMatchObject({ code: 2, err: expect.stringContaining('has that note already') })
    expect((await sent('Ana Duarte, the Director')).code).toBe(0)
    const listed: unknown = JSON.parse((await run('-C', dir, 'list', 'documents', '--json')).out)
    expect(listed).toMatchObject([
      { sent: [{ to: ['piet'] }, { to: ['ana', 'the Director'], on: '2022-04-02', via: 'paper' }] },
    ])
  })

  test('is sent today when no day is said, and never in days to come', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }))
    const sent = (...more: readonly string[]) =>
      run('-C', dir, 'sent', 'rebuttal', '--to', 'piet', '--via', 'e-mail', ...more)
    const before = treeOf(dir)

    expect(await sent('--on', '2022-04-05')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is still to come'),
    })
    expect(treeOf(dir)).toEqual(before)
    expect((await sent()).err).toContain('on 2 April 2022, email')
  })

  test('is noted as it left, when it was changed by hand before', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }))
    addFiles(dir, { [`documents/${REBUTTAL}.md`]: '# Response\n\nWith a last word by hand.\n' })

    const { err } = await run('-C', dir, 'sent', 'rebuttal', '--to', 'piet', '--via', 'email')
    expect(err).toContain('was changed after it was rendered; it is noted as it is now')
    expect((await run('-C', dir, 'check')).code).toBe(0)

    addFiles(dir, { [`documents/${REBUTTAL}.md`]: 'changed once more' })
    const { code, out } = await run('-C', dir, 'check')
    expect(code).toBe(1)
    expect(out).toContain(`documents.yaml:1:7 error: "documents/${REBUTTAL}.md" is not what was sent on 2022-04-02`)
  })

  test('can come as JSON, several at once', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }, { id: '2022-04-02-update-manager' }))
    const notes = [
      { document: REBUTTAL, to: ['piet'], via: 'portal', on: '2022-04-01' },
      { document: 'update', to: 'piet', via: 'email' },
    ]
    const { code, out } = await runIn({ stdin: JSON.stringify(notes) }, '-C', dir, 'sent', '--json', '-')
    expect({ code, out }).toEqual({ code: 0, out: `${REBUTTAL}\n2022-04-02-update-manager\n` })
    const wrong = JSON.stringify([{ ...notes[0], document: 'x', too: 'piet' }])
    expect(await runIn({ stdin: wrong }, '-C', dir, 'sent', '--json', '-')).toMatchObject({
      code: 2,
      err: expect.stringContaining('the key "too" is not known'),
    })
  })
})

describe('which document is meant', () => {
  const files = registered(
    { id: '2022-03-01-rebuttal-hr' },
    { id: '2022-04-01-rebuttal-union' },
    { id: '2022-04-02-rebuttal-self' },
    { id: '2022-04-02-update-manager' },
  )

  test.each([
    ['2022-03', '2022-03-01-rebuttal-hr'],
    ['2022-04-02-UPD', '2022-04-02-update-manager'],
    ['rebuttal', '2022-04-01-rebuttal-union'],
    ['rebuttal hr', '2022-03-01-rebuttal-hr'],
    ['documents/2022-04-02-update-manager.md', '2022-04-02-update-manager'],
    ['2022-04-02-update-manager.pdf', '2022-04-02-update-manager'],
  ])('%s is %s', async (typed, id) => {
    const dir = recordOf(files)
    expect((await run('-C', dir, 'sent', typed, '--to', 'Kim', '--via', 'post')).out).toBe(`${id}\n`)
  })

  test.each([
    ['2022-04', 'could be 2022-04-01-rebuttal-union, 2022-04-02-rebuttal-self, 2022-04-02-update-manager'],
    ['rebutal', 'did you mean "rebuttal"?'],
    ['appeal', 'no document "appeal"; there is 2022-04-02-update-manager'],
    ['2022-04-02-rebuttal-self', 'is for yourself, with everything in it; render it for its reader first'],
  ])('%s is refused, and nothing is written', async (typed, message) => {
    const dir = recordOf(files)
    const before = treeOf(dir)
    const { code, err } = await run('-C', dir, 'sent', typed, '--to', 'Kim', '--via', 'post')
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test('a draft that did leave can be noted all the same', async () => {
    const dir = recordOf(files)
    expect((await run('-C', dir, 'sent', '2022-04-02-reb', '--to', 'Kim', '--via', 'post', '--anyway')).code).toBe(0)
  })

  test.each([
    [[], 'say which document: 2022-04-02-update-manager, 2022-04-01-rebuttal-union'],
    [['update'], '--to PERSON'],
    [['update', '--to', 'piet'], '--via email'],
    [['update', '--to', ' , ', '--via', 'post'], '--to PERSON'],
  ])('where nobody can be asked, %j says which flag is missing', async (args, message) => {
    expect(await run('-C', recordOf(files), 'sent', ...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
  })

  test('without a register, it says how to make a document', async () => {
    const { code, err } = await run('-C', recordOf(), 'sent', 'rebuttal', '--to', 'piet', '--via', 'post')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('make one first: onrecord render') })
  })

  test('a register with a fault is not touched', async () => {
    const dir = recordOf({ ...files, 'documents.yaml': '- id: one\n  sent: yesterday\n' })
    const before = treeOf(dir)
    expect(await run('-C', dir, 'sent', 'one', '--to', 'piet', '--via', 'post')).toMatchObject({
      code: 2,
      err: expect.stringContaining('documents.yaml has a fault and was not touched; see: onrecord check'),
    })
    expect(treeOf(dir)).toEqual(before)
    expect(existsSync(join(dir, 'documents.yaml'))).toBe(true)
  })
})

describe('who got it', () => {
  test('of two copies, the one goes that was made for whom it went to', async () => {
    const files = registered({ id: '2022-04-01-missed-check-in-manager' }, { id: '2022-04-01-missed-check-in-hr' })
    const { out } = await run('-C', recordOf(files), 'sent', 'missed-check-in', '--to', 'piet', '--via', 'email')
    expect(out).toBe('2022-04-01-missed-check-in-manager\n')
  })

  test('somebody for whom it was not made is named, and the note is made all the same', async () => {
    const dir = recordOf(registered({ id: '2022-04-02-chronology-attorney' }))
    const { code, err } = await run('-C', dir, 'sent', 'chronology', '--to', 'piet', '--via', 'email')
    expect(code).toBe(0)
    expect(err).toContain('was made for the attorney, and people.yaml has Piet Vos as supervisor')
  })

  test('a misspelt id is kept as it was typed, and the likely one is offered', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }))
    const { code, err } = await run('-C', dir, 'sent', 'rebuttal', '--to', 'pieet', '--via', 'email')
    expect(code).toBe(0)
    expect(err).toContain(
      'nobody in people.yaml is called "pieet", and it is kept as you typed it; did you mean "piet"?',
    )
  })
})
