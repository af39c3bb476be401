import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addFiles, copyOf, emptyFolder, PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const EVENING = { clock: '2024-02-14T18:05:09Z' }

function written(dir: string, id: string) {
  return parse(textOf(dir, `evidence/${id}.yaml`))
}

describe('what is written', () => {
  test('one line is enough: the id alone on stdout, what happened and how to take it back on stderr', async () => {
    const dir = recordOf()
    const { code, out, err } = await runIn(EVENING, '-C', dir, 'log', 'Answered all mail by noon')
    expect({ code, out }).toEqual({ code: 0, out: 'E-01\n' })
    expect(err).toBe('logged as E-01: "Answered all mail by noon", today; to take it back: onrecord undo\n')
    expect(written(dir, 'E-01')).toEqual({
      id: 'E-01',
      happened: expect.stringMatching(/^2024-02-1[345]$/),
      recorded: expect.stringMatching(/^2024-02-1[345]T\d\d:\d\d:09[+-]\d\d:\d\d$/),
      kind: 'note',
      title: 'Answered all mail by noon',
      obtained: 'own_note',
    })
  })

  test('the first line is the title, the rest the detail', async () => {
    const dir = recordOf()
    await run('-C', dir, 'log', 'Asked Piet for the list\n\nHe said "later".\n- no date\n')
    expect(written(dir, 'E-01')).toMatchObject({
      title: 'Asked Piet for the list',
      detail: 'He said "later".\n- no date',
    })
  })

  test('words without quotes are one text', async () => {
    const dir = recordOf()
    await run('-C', dir, 'log', 'Answered', 'all', 'mail')
    expect(written(dir, 'E-01').title).toBe('Answered all mail')
  })

  test('with a title of its own, the whole text is the detail', async () => {
    const dir = recordOf()
    await run('-C', dir, 'log', 'He said "later".\nNo date.', '--title', 'Asked for the list')
    expect(written(dir, 'E-01')).toMatchObject({ title: 'Asked for the list', detail: 'He said "later".\nNo date.' })
  })

  test('a dash reads the text from a pipe', async () => {
    const dir = recordOf()
    await runIn({ stdin: 'Mail to Piet\r\nIt was sent at noon.\r\n' }, '-C', dir, 'log', '-')
    expect(written(dir, 'E-01')).toMatchObject({ title: 'Mail to Piet', detail: 'It was sent at noon.' })
  })

  test.each([
    ['He is a liar, and I was ill with anxiety\nThe rest.', ['liar', 'anxiety']],
    ['Bullied again', ['Bullied']],
    ['Saw my therapist at 9', ['therapist']],
  ])('telling words stay out of the title: %s', async (typed, words) => {
    const dir = recordOf()
    const { err } = await runIn({ clock: '2024-02-14T12:00:00Z' }, '-C', dir, 'log', typed)
    expect(written(dir, 'E-01')).toMatchObject({
      title: expect.stringMatching(/^Note of 1[45] February 2024$/),
      detail: typed,
    })
    for (const word of words) expect(err).toContain(`"${word}"`)
    expect(err).toContain('your words are kept as the detail')
  })

  test('every flag has its field, and ids may be typed in any way', async () => {
    const dir = recordOf({ 'allegations/AL-2.yaml': 'id: AL-2\narea: A1\ntext: Mail is left for days.\n' })
    const { code } = await runIn(
      EVENING,
      ...['-C', dir, 'log', 'Mail from Piet', '--on', '2024-02-01', '--kind', 'email', '--obtained', 'received_by_me'],
      ...[
        '--area',
        'a1',
        '--allegation',
        'al2',
        '--from',
        'PIET',
        '--person',
        'ana',
        '--quote',
        'piet: Thank you: well done',
      ],
      ...['--sensitivity', 'none', '--confidentiality', 'internal', '--about', 'weak_point', '--about', 'authorship'],
    )
    expect(code).toBe(0)
    expect(written(dir, 'E-01')).toMatchObject({
      happened: '2024-02-01',
      kind: 'email',
      obtained: 'received_by_me',
      areas: ['A1'],
      allegations: ['AL-2'],
      author: 'piet',
      people: ['ana'],
      quotes: [{ who: 'piet', words: 'Thank you: well done' }],
      sensitivity: 'none',
      confidentiality: 'internal',
      about: ['weak_point', 'authorship'],
    })
    expect((await run('-C', dir, 'check')).out).toBe('')
  })

  test.each([
    ['unknown', 'unknown'],
    ['2024', '2024'],
    ['2024-01~', '2024-01~'],
    ['2023-10/2023-12', '2023-10/2023-12'],
  ])('a date that is not exact is kept as it was typed: %s', async (typed, happened) => {
    const dir = recordOf()
    const { code, err } = await run('-C', dir, 'log', 'A talk', '--on', typed)
    expect(code).toBe(0)
    expect(err).toContain(`, ${happened};`)
    const { out } = await run('-C', dir, 'show', 'e1', '--json')
    expect(JSON.parse(out).happened).toBe(happened)
  })

  test.each([
    'yes',
    '12: 30',
    '#1 in the queue',
    '"quoted" \'twice\'',
    'null',
    '2024-02-01',
    '1e3',
    '{% if x %} *bold* <b> \\n',
    'a\u0000b\u001b[2Jc\u0085d\u202ee\u2028f',
    '名前 – Ångström 👩‍💻',
    `word ${'x'.repeat(10_000)}`,
    'key: value # no comment\nfour spaces\n\n    and more\n\ttab\n\n\nend  ',
    '|\n---\n...\n%YAML 1.2',
  ])('any text comes back as it was typed, and the record stays sound: %j', async (typed) => {
    const dir = recordOf()
    expect((await run('-C', dir, 'log', typed)).code).toBe(0)
    const { title, detail } = JSON.parse((await run('-C', dir, 'show', 'E-01', '--json')).out)
    const whole = detail === undefined ? title : title.endsWith(' …') ? detail : `${title}\n${detail}`
    expect(whole).toBe(typed.trim().replace(/\r/g, ''))
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('a text that begins with a dash stands behind two of them', async () => {
    const dir = recordOf()
    expect(await run('-C', dir, 'log', '--', '- asked for the list')).toMatchObject({ code: 0, out: 'E-01\n' })
    expect(written(dir, 'E-01').title).toBe('- asked for the list')
    const { code, err } = await run('-C', dir, 'log', '- asked again')
    expect(code).toBe(2)
    expect(err).toContain('a text that begins with a dash stands behind two of them: onrecord log -- "- …"')
  })

  test('files are for the owner only', async () => {
    const dir = recordOf()
    await run('-C', dir, 'log', 'A note')
    const modeOf = (path: string) => (statSync(join(dir, path)).mode & 0o777).toString(8)
    expect([modeOf('evidence'), modeOf('evidence/E-01.yaml')]).toEqual(['700', '600'])
  })
})

describe('the next number', () => {
  test('comes after the highest one, in whatever state that entry is', async () => {
    const dir = recordOf({ 'evidence/E-07.yaml': '"half', 'evidence/E-09 (conflicted copy).yaml': '' })
    addFiles(dir, { 'files/E-11/mail.eml': 'Subject: hello\n' })
    expect((await run('-C', dir, 'log', 'A note')).out).toBe('E-12\n')
  })

  test('is not led astray by names that are no ids', async () => {
    const dir = recordOf({ 'evidence/notes 2022.txt': '', 'evidence/.E-55.yaml.swp': '', 'files/.incoming-9f33/x': '' })
    expect((await run('-C', dir, 'log', 'A note')).out).toBe('E-01\n')
  })

  test('goes on after E-99', async () => {
    const dir = recordOf({ 'evidence/E-99.yaml': '' })
    expect((await run('-C', dir, 'log', 'A note')).out).toBe('E-100\n')
  })
})

describe('what is refused', () => {
  test.each([
    [['--area', 'A9'], 'no area "A9"; there is A1'],
    [['--from', 'marta'], 'no person "marta"; there is ana, piet'],
    [['--from', 'piets'], 'no person "piets"; did you mean "piet"?'],
    [['--person', 'marta'], 'no person "marta"; there is ana, piet'],
    [['--quote', 'marta: No'], 'no person "marta"; there is ana, piet'],
    [['--quote', 'No'], 'write exact words as "who: words", such as "marisol: Thanks"; this is "No"'],
    [['--allegation', 'AL-4'], 'no allegation "AL-4"; there is none yet'],
    [['--on', '03/04/2022'], '"03/04/2022" can be read as two different days; write 2022-04-03 or 2022-03-04'],
    [['--on', '13/04/2022'], '"13/04/2022" is not how a date is written; write 2022-04-13'],
    [['--on', '2022-02-30'], '"2022-02-30" is not a date'],
    [['--on', 'soon'], '"soon" is not a date'],
    [['--attach', 'missing.eml'], 'cannot attach "missing.eml": there is no such file'],
    [['--attach', '.'], 'cannot attach ".": it is a folder; for the files in it: --attach "./*"'],
    [['--describe-only', '--attach', 'mail.eml'], '--describe-only copies nothing'],
  ])('%j, in one line and with nothing written', async (flags, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await run('-C', dir, 'log', 'A note', ...flags)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`onrecord: ${message}`)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(treeOf(dir)).toEqual(before)
  })

  test.each(['', '  \n ', '-'])('an empty text: "%s"', async (typed) => {
    const { code, err } = await run('-C', recordOf(), 'log', typed)
    expect(code).toBe(2)
    expect(err).toContain('there is nothing to log')
  })

  test('without a record the text is printed back', async () => {
    const { code, out, err } = await run('-C', emptyFolder(), 'log', 'Two hours of\nwriting')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('your text, so that it is not lost:\nTwo hours of\nwriting\n')
    expect(err).toContain('it has no plan.yaml')
  })
})

describe('in a record with faults', () => {
  test.each([
    ['another exhibit is half written', { 'evidence/E-05.yaml': 'id: E-05\ntitle: "Mail abou' }],
    ['the plan is no YAML', { 'plan.yaml': `${PLAN}  - oops: [` }],
    ['people.yaml is a list', { 'people.yaml': '- dana\n' }],
  ])('it works when %s', async (_, files) => {
    const dir = copyOf('city-erp', files)
    expect(await run('-C', dir, 'log', 'A note', '--area', 'A2', '--from', 'marisol')).toMatchObject({
      code: 0,
      out: 'E-21\n',
    })
  })
})
