/** What comes of a note that a document was sent: its check-in knows it, and it can be taken back. */
import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { registered, rowOf } from '../registered.ts'
import { run } from '../run.ts'

const REBUTTAL = '2022-04-01-rebuttal-hr'

describe('undo', () => {
  const sent = (dir: string, to: string) => run('-C', dir, 'sent', REBUTTAL, '--to', to, '--via', 'email')
  const made = rowOf({ id: '2022-04-03-update-manager' })

  test('takes a note back although documents were made since, and redo brings it again', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }))
    const before = textOf(dir, 'documents.yaml')
    await sent(dir, 'piet')
    await sent(dir, 'Kim Lee')
    const noted = textOf(dir, 'documents.yaml')
    addFiles(dir, { 'documents.yaml': `${noted}${made}` })

    expect((await run('-C', dir, 'undo')).code).toBe(0)
    expect((await run('-C', dir, 'undo')).code).toBe(0)
    expect(textOf(dir, 'documents.yaml')).toBe(`${before}${made}`)
    expect((await run('-C', dir, 'redo')).code).toBe(0)
    expect((await run('-C', dir, 'redo')).code).toBe(0)
    expect(textOf(dir, 'documents.yaml')).toBe(`${noted}${made}`)
  })

  test('leaves a register alone that was changed by hand', async () => {
    const dir = recordOf(registered({ id: REBUTTAL }))
    await sent(dir, 'piet')
    const byHand = `${textOf(dir, 'documents.yaml')}# seen by Kim\n`
    addFiles(dir, { 'documents.yaml': byHand })
    expect(await run('-C', dir, 'undo')).toMatchObject({ code: 2, err: expect.stringContaining('was changed since') })
    expect(textOf(dir, 'documents.yaml')).toBe(byHand)
  })
})

describe('a check-in', () => {
  const about = (document: string, day: string) =>
    registered({ id: `2022-04-02-${document}-manager`, more: `  check_in: ${day}\n` })

  test('knows that its recap was sent, and undo takes both back', async () => {
    const held = textOf(copyOf('city-erp'), 'check-ins/2022-03-25.yaml').replace(/^recap:.*\n(?: .*\n)*/m, '')
    const dir = copyOf('city-erp', { ...about('recap', '2022-03-25'), 'check-ins/2022-03-25.yaml': held })
    const before = treeOf(dir)

    const { code, err } = await run(
      '-C',
      dir,
      'sent',
      'recap',
      '--to',
      'marisol',
      '--via',
      'email',
      '--on',
      '2022-03-25',
    )

    expect(code).toBe(0)
    expect(err).toContain('check-in 2022-03-25 says so too')
    expect(textOf(dir, 'check-ins/2022-03-25.yaml')).toMatch(/^recap: ?\n? *\{?sent: 2022-03-25/m)
    await run('-C', dir, 'undo')
    expect(treeOf(dir)).toEqual(before)
  })

  test('that has its recap, or whose notice is noted, stays as it is', async () => {
    const dir = copyOf('city-erp', about('missed-check-in', '2022-04-01'))
    const before = textOf(dir, 'check-ins/2022-04-01.yaml')
    expect((await run('-C', dir, 'sent', 'missed-check-in', '--to', 'marisol', '--via', 'email')).code).toBe(0)
    expect(textOf(dir, 'check-ins/2022-04-01.yaml')).toBe(before)
  })

  test('that was not held gets the day of the notice', async () => {
    const missed = textOf(copyOf('city-erp'), 'check-ins/2022-04-01.yaml').replace(/^notice_sent:.*\n/m, '')
    const dir = copyOf('city-erp', { ...about('missed-check-in', '2022-04-01'), 'check-ins/2022-04-01.yaml': missed })
    await run('-C', dir, 'sent', 'missed-check-in', '--to', 'marisol', '--via', 'email')
    expect(textOf(dir, 'check-ins/2022-04-01.yaml')).toContain('notice_sent: 2022-04-02\n')
  })

  test('that cannot take it is left alone, and the note is made', async () => {
    const dir = copyOf('city-erp', about('recap', '2022-04-01'))
    const { code, err } = await run('-C', dir, 'sent', 'recap', '--to', 'marisol', '--via', 'email')
    expect(code).toBe(0)
    expect(err).toContain('check-in 2022-04-01 was left as it is')
  })
})
