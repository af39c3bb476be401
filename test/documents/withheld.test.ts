import { describe, expect, test } from 'vitest'
import { PLAN, recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const PEOPLE = `people:
  - {id: ana, name: Ana Duarte, relation: employee}
  - {id: piet, name: Piet Vos, relation: supervisor}
  - {id: hedda, name: Hedda Blom, relation: hr_representative}
  - {id: ulla, name: Ulla Maas, relation: union_representative}
  - {id: lex, name: Lex Adler, relation: attorney}
`

type Files = Readonly<Record<string, string>>

function note(id: string, more: string): Files {
  return { [`evidence/${id}.yaml`]: `id: ${id}\nhappened: 2024-02-01\nkind: note\n${more}\n` }
}

function reply(text: string): Files {
  return {
    'allegations/AL-1.yaml': `id: AL-1\narea: A1\ntext: Mail was left.\nresponse: denied\nreply: ${JSON.stringify(text)}\n`,
  }
}

function render(files: Files, document: string, reader: string, ...flags: readonly string[]): Promise<Ran> {
  const dir = recordOf({ 'people.yaml': PEOPLE, ...files })
  return run(
    ...['-C', dir, 'render', document, '--for', reader, '--today', '2024-03-15', '--format', 'md', '--out', '-'],
    ...flags,
  )
}

describe('an entry that cannot be read', () => {
  const broken = note('E-15', 'title: A list\nsensitivity: helth')

  test('may not be named in a draft for others', async () => {
    const files = { ...broken, ...reply('It is in E-15.') }
    const { code, err } = await render(files, 'rebuttal', 'hr', '--draft')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('"E-15" is in the document: E-15 is withheld (cannot be read)'),
    })
    expect((await render(files, 'rebuttal', 'attorney', '--draft')).code).toBe(0)
  })

  test('is not cited, and is listed as withheld', async () => {
    const files = { ...broken, ...reply('I answered.') }
    files['allegations/AL-1.yaml'] = `${files['allegations/AL-1.yaml']}evidence: [E-15]\n`
    const { code, out, err } = await render(files, 'rebuttal', 'hr', '--draft')
    expect(code).toBe(0)
    expect(out).not.toContain('E-15')
    expect(err).toContain('  E-15: the file has a fault [cannot be read]')
  })

  test('a request that cannot be read may make what it cites a matter of health', async () => {
    const files = {
      ...note('E-01', 'title: A letter of 1 February'),
      'requests/R-01.yaml': 'id: R-01\nkind: accommodation\nsent_on: soon\ntext: Later shifts\nevidence: [E-01]\n',
    }
    const { code, out } = await render(files, 'chronology', 'hr', '--draft')
    expect(code).toBe(0)
    expect(out).not.toContain('A letter of 1 February')
    expect((await render(files, 'chronology', 'attorney', '--draft')).out).toContain('A letter of 1 February')
  })
})

describe('what is of a later day, or withdrawn, is looked for as well', () => {
  const text = 'Later shifts for the morning mail'
  const allegation = `id: AL-7\ntext: ${text}\nresponse: denied\nsensitivity: health\n`
  test.each([
    [
      'a request of a later day',
      { 'requests/R-04.yaml': `id: R-04\nkind: accommodation\nsent_on: 2024-03-20\ntext: ${text}\n` },
      text,
    ],
    [
      'a request to the attorney that is withdrawn',
      {
        'requests/R-04.yaml': `id: R-04\nkind: assessment\nto: lex\nsent_on: 2024-02-20\ntext: ${text}\nwithdrawn: {at: 2024-02-21, reason: Twice}\n`,
      },
      text,
    ],
    ['an allegation', { 'allegations/AL-7.yaml': `${allegation}recorded: 2024-03-20T09:00:00Z\n` }, 'AL-7'],
    [
      'a measure',
      { 'metrics/M4.yaml': `id: M4\nname: ${text}\nsensitivity: health\nwithdrawn: {at: 2024-02-21, reason: Twice}\n` },
      text,
    ],
    [
      'a row of the employment',
      { 'employment.yaml': `events: [{on: 2024-03-20, text: ${text}, sensitivity: health}]\n` },
      text,
    ],
    ['the kind of a leave', { 'employment.yaml': 'leave: [{from: 2024-03-20, kind: sabbatical}]\n' }, 'sabbatical'],
  ] as const)('%s', async (_, files, words) => {
    const { code, err } = await render({ ...files, ...reply(`It is about ${words}.`) }, 'rebuttal', 'hr')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`"${words}" is in the document`) })
  })

  test('what the reader may have is not listed because it is later', async () => {
    const { code, err } = await render(
      {
        ...reply('I answered.'),
        'requests/R-04.yaml': 'id: R-04\nkind: clarification\nsent_on: 2024-03-20\ntext: Which mail?\n',
        'allegations/AL-7.yaml': 'id: AL-7\ntext: More mail was left.\nrecorded: 2024-03-20T09:00:00Z\n',
      },
      'rebuttal',
      'hr',
    )
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringMatching(/R-04|AL-7/) })
  })
})

test('the record of what was said with an attorney or the union is not for the employer', async () => {
  const files = {
    ...note('E-01', 'title: A first letter\npeople: [lex]'),
    ...note('E-02', 'title: A second letter\nauthor: Lex Adler'),
    ...note('E-03', 'title: A third letter\nauthor: ulla'),
    ...note('E-04', 'title: The minutes\nauthor: hedda\npeople: [ulla]'),
    ...note('E-05', 'title: A call\nquotes: [{who: lex, words: Keep every mail.}]'),
  }
  const letters = ['A first letter', 'A second letter', 'A third letter', 'The minutes', 'Keep every mail.']
  const has = async (reader: string): Promise<string[]> => {
    const { out } = await render(files, 'chronology', reader)
    return letters.filter((each) => out.includes(each))
  }
  expect(await has('hr')).toEqual(['The minutes'])
  expect(await has('union')).toEqual(['A third letter', 'The minutes'])
  expect(await has('attorney')).toEqual(letters)
})

describe('a leave', () => {
  test('is an absence for HR where the record has no row of it, and not an approved one', async () => {
    const { code, out, err } = await render(reply('During my parental leave it was lost.'), 'rebuttal', 'hr')
    expect(code).toBe(0)
    expect(out).toContain('During my absence it was lost.')
    expect(err).toContain('reworded for HR: "my parental leave" → "my absence" (allegations/AL-1.yaml)\n')
  })

  test('nothing is said of words that are not in the document', async () => {
    const files = { ...reply('I answered.'), ...note('E-01', 'title: A list\ndetail: Made before my parental leave.') }
    const { code, err } = await render(files, 'rebuttal', 'hr')
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('reworded') })
  })
})

test('a title of the plan says what it says, behind its number', async () => {
  const plan = PLAN.replace('title: Answering mail', 'title: Medical mail')
  expect(await render({ 'plan.yaml': plan, ...reply('I answered.') }, 'rebuttal', 'hr')).toMatchObject({ code: 0 })
})

test('words that are the title of a job, a role or a short title do not open a door', async () => {
  const files = {
    'people.yaml': PEOPLE.replace('relation: supervisor', 'relation: supervisor, role: Cancer'),
    'employment.yaml': 'job_title: Therapy\n',
    'plan.yaml': PLAN.replace('title: Answering mail', 'title: Medical mail'),
  }
  const { code, err } = await render(
    { ...files, ...reply('My therapy, my cancer, my medical file.') },
    'rebuttal',
    'hr',
  )
  expect(code).toBe(1)
  for (const words of ['cancer', 'therapy', 'medical']) expect(err).toContain(`"${words}" is in the document`)
})

test.each(['_*', '<', '&amp;', 'paid and ', 'E-1 '])(
  'a reply of very many "%s" is a reply like any other',
  async (text) => {
    const { code } = await render(reply(text.repeat(10_000)), 'rebuttal', 'hr')
    expect(code).toBe(0)
  },
)

test('the name that an attached file once had is searched for like the one that it has', async () => {
  const sum = 'a'.repeat(64)
  const files = {
    ...note(
      'E-15',
      `title: A letter\nsensitivity: health\nfiles: [{name: scan_1.pdf, original_name: "Klinik?1.pdf", sha256: ${sum}, bytes: 4}]`,
    ),
    ...reply('It is in Klinik?1.pdf, which I sent.'),
  }
  const { code, err } = await render(files, 'rebuttal', 'hr', '--draft')
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('"Klinik?1.pdf" is in the document') })
})
