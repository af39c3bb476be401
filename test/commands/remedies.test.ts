/** What a message tells a person to type is typed here. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, folderOf, recordOf, textOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

/** The command in a message, as a shell would part it. */
function typed(message: string): string[] {
  const [, line = ''] = /onrecord ((?!:)[^;\n]+?)(?: for at|;|$)/m.exec(message.replace(/^onrecord: /, '')) ?? []
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** With words in the place that is for a person's own; typed as it is shown it is refused. */
function inOwnWords(command: readonly string[]): string[] {
  return command.map((word) => (word === '…' ? 'All of it was answered by hand' : word))
}

describe('the remedy works as it is printed', () => {
  test('for a folder that is attached', async () => {
    const dir = copyOf('city-erp')
    const folder = join(folderOf({ 'in/mail.eml': 'Subject: the list\n' }), 'in')
    const attach = await run('-C', dir, 'attach', 'E-05', folder)
    expect(attach).toMatchObject({ code: 2, err: expect.stringContaining(`: onrecord attach E-05 "${folder}/*"\n`) })
    expect(await run('-C', dir, ...typed(attach.err))).toMatchObject({ code: 0, out: 'E-05\n' })
    const log = await run('-C', dir, 'log', 'Papers', '--attach', folder)
    expect(log.err).toContain(`for the files in it: --attach "${folder}/*"`)
  })

  test.each([
    [['measure', '7/8'], 'M1\n'],
    [['measure', 'M2'], 'M2\n'],
    [['reply', 'AL-1'], 'AL-1\n'],
    [['reply'], 'AL-1\n'],
  ])('for %j', async (args, out) => {
    const dir = copyOf('city-erp')
    const { code, err } = await runIn({ clock: '2022-04-06T16:00:00Z' }, '-C', dir, ...args)
    expect(code).toBe(2)
    const next = inOwnWords(typed(err))
    expect(next[0]).toBe(args[0])
    const replace = args[0] === 'reply' ? ['--replace'] : []
    expect(await runIn({ clock: '2022-04-06T16:00:00Z' }, '-C', dir, ...next, ...replace)).toMatchObject({
      code: 0,
      out,
    })
  })

  test('for a request that nothing names', async () => {
    const dir = recordOf()
    expect((await run('-C', dir, 'answered')).err).toContain('there is no request yet')
    expect((await run('-C', dir, 'reply')).err).toContain('there is no allegation yet')
    expect((await run('-C', dir, 'measure', '3')).err).toContain('there is no measure yet')
    await run('-C', dir, 'ask', 'The list of environments')
    const { err } = await run('-C', dir, 'answered')
    expect(await run('-C', dir, ...typed(err))).toMatchObject({ code: 0, out: 'R-01\n' })
    expect((await run('-C', dir, 'answered', 'R-01')).err).toContain('R-01')
  })

  test('for a measure of an area for which the plan has a target', async () => {
    const dir = copyOf('city-erp')
    const { out, err } = await run('-C', dir, 'measure', '--new', 'Calls', '--form', 'count', '--area', 'A2')
    const note = err.split('\n').find((line) => line.includes('--source plan')) ?? ''
    const id = out.trim()
    expect(note).toContain('the plan has a target for A2, <= 0 count')
    expect(await run('-C', dir, ...typed(note))).toMatchObject({ code: 0 })
    expect(textOf(dir, `metrics/${id}.yaml`)).toContain('target_source: plan')
  })

  test('for a day that is still to come', async () => {
    const dir = recordOf()
    const { out, err } = await run('-C', dir, 'log', 'Asked for the list', '--on', 'tomorrow')
    expect(err).toContain('2022-04-03 is still to come; is that right? to change it: onrecord set E-01 happened DATE\n')
    expect(out).toBe('E-01\n')
    expect((await run('-C', dir, 'log', 'Asked again', '--on', 'today')).err).not.toContain('still to come')
    expect(await run('-C', dir, 'set', 'E-01', 'happened', '2022-04-01')).toMatchObject({ code: 0 })
  })

  describe('for a mail of another day', () => {
    const mailOf = (date: string) => `From: piet@example.com\nSubject: Hours\n${date}\n\nDate: Sat, 2 Apr 2022\n`
    const mail = mailOf('Date: Fri, 11 Feb 2022 12:00:00 +0000')
    const logged = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) => {
      const [dir, desk] = [recordOf(), folderOf(files)]
      const flags = Object.keys(files).flatMap((name) => ['--attach', join(desk, name)])
      return { dir, ...(await run('-C', dir, 'log', 'The mail', ...flags, ...more)) }
    }

    test('that nobody gave', async () => {
      const { dir, err, out } = await logged({ 'mail.eml': mail })
      expect(out).toBe('E-01\n')
      const note = err.split('\n').find((line) => line.includes('is dated')) ?? ''
      expect(note).toMatch(
        /^"mail.eml" is dated 2022-02-11, and the entry says today; if that is when it happened: onrecord -C \S+ set E-01 happened 2022-02-11$/,
      )
      expect(await run(...typed(note))).toMatchObject({ code: 0 })
      expect(textOf(dir, 'evidence/E-01.yaml')).toContain('happened: 2022-02-11\n')
    })

    test('several name the days between them', async () => {
      const { dir, err } = await logged({ 'a.eml': mail, 'b.txt': `Received: x\n${mail.replace('11 Feb', '3 Feb')}` })
      expect(err).toContain('the 2 mails are dated 2022-02-03 to 2022-02-11, and the entry says today')
      expect(err).toMatch(/set E-01 happened 2022-02-03\/2022-02-11\n/)
      expect((await run('-C', dir, 'set', 'E-01', 'happened', '2022-02-03/2022-02-11')).code).toBe(0)
    })

    test.each([
      [{ 'mail.eml': mail }, ['--on', '2022-02-12']],
      [{ 'mail.eml': mailOf('Date: Sat, 2 Apr 2022 20:15:30 +0000') }, []],
      [{ 'mail.eml': mailOf('Date: some time ago') }, []],
      [{ 'mail.eml': mailOf('Date: Thu, 31 Feb 2022 12:00:00 +0000') }, []],
      [{ 'mail.eml': mailOf('To: ana@example.com') }, []],
      [{ 'note.txt': 'Date: Fri, 11 Feb 2022 12:00:00 +0000\n\nA note.\n', 'empty.eml': '' }, []],
    ])('and for no other: %j %j', async (files, more) => {
      const { err, code } = await logged(files, ...more)
      expect(code).toBe(0)
      expect(err).not.toContain('dated')
    })
  })

  test('for an entry that was changed by hand', async () => {
    const dir = recordOf()
    await run('-C', dir, 'log', 'Asked for the list')
    writeFileSync(join(dir, 'evidence/E-01.yaml'), `${textOf(dir, 'evidence/E-01.yaml')}pages: 2\n`)
    const { code, err } = await run('-C', dir, 'undo')
    expect({ code, next: typed(err) }).toEqual({ code: 2, next: ['withdraw', 'E-01', '--because', '…'] })
    expect(await run('-C', dir, ...inOwnWords(typed(err)))).toMatchObject({ code: 0 })
  })
})

describe('a word that is not known', () => {
  test.each([
    [['log', 'x', '--kind', 'emial'], 'Did you mean "email"?'],
    [['log', 'x', '--about', 'authorshp'], 'Did you mean "authorship"?'],
    [['reply', 'AL-1', '--response', 'denid'], 'Did you mean "denied"?'],
    [['reply', 'AL-1', '--response', 'perhaps'], 'Allowed choices are'],
    [['edit', 'E-01'], "'edit'\nto change something: onrecord set E-05"],
    [['rm', 'E-01'], 'onrecord withdraw E-05'],
    [['new'], 'onrecord init'],
    [['add', 'x'], 'onrecord log "what happened"'],
  ])('%j', async (args, message) => {
    const { code, err } = await run('-C', recordOf(), ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    if (message.startsWith('Did')) expect(err).not.toContain('Allowed choices')
  })
})

test('the day to look from may be in words, and is told', async () => {
  const dir = copyOf('city-erp')
  const { code, err } = await run('-C', dir, 'status', '--today', '4 april')
  expect({ code, err }).toEqual({ code: 0, err: '"4 april" is Monday, 4 April 2022\n' })
  mkdirSync(join(dir, 'out'))
  const out = await run(
    '-C',
    dir,
    'render',
    'rebuttal',
    '--for',
    'HR',
    '--today',
    'today',
    '--format',
    'md',
    '--out',
    '-',
  )
  expect(out.code).toBe(0)
})
