import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, textOf, treeOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const REPLY = 'allegations/AL-2.yaml'
const QUOTE = 'check-ins/2022-03-25.yaml'
const REQUEST = 'requests/R-01.yaml'

function render(dir: string, ...flags: readonly string[]): Promise<Ran> {
  return run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02', '--format', 'md', ...flags)
}

/** The first example, whose `file` has `words` in it: in a reply, a quote, a request, an action item. */
function withWords(file: string, words: string): string {
  const dir = copyOf('city-erp')
  const quoted = JSON.stringify(words)
  const text = textOf(dir, file)
  if (file === REPLY) addFiles(dir, { [file]: text.replace(/reply: >-\n(?: {2}.*\n)+/, `reply: ${quoted}\n`) })
  if (file === QUOTE) addFiles(dir, { [file]: `${text}quotes: [{who: marisol, words: ${quoted}}]\n` })
  if (file === REQUEST) addFiles(dir, { [file]: text.replace(/text: .*/, `text: ${quoted}`) })
  expect(textOf(dir, file)).toContain(quoted)
  return dir
}

async function refused(dir: string, ...flags: readonly string[]): Promise<string> {
  const before = treeOf(dir)
  const { code, out, err } = await render(dir, ...flags)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(treeOf(dir)).toEqual(before)
  return err
}

describe('what was withheld stops the document when somebody typed it into a text that is allowed', () => {
  test.each([
    ['a word of health in a reply', REPLY, 'I was away with COVID-19 at the time.', '"covid-19"', `${REPLY}:7:8 reply`],
    ['a word of health in a quote', QUOTE, 'Have you thought of counseling?', '"counseling"', `${QUOTE}:6:`],
    [
      'a word of health in a request',
      REQUEST,
      'A1: how many hours, with my therapy?',
      '"therapy"',
      `${REQUEST}:6:7 text`,
    ],
    ['the id of an exhibit', REPLY, 'See E-17 for what was said.', '"E-17"', `${REPLY}:7:8 reply`],
    [
      'the title of an exhibit',
      REPLY,
      'As in the absence record, about one week, COVID-19, and so on.',
      '"covid-19"',
      REPLY,
    ],
    [
      'the name of a person whom only withheld things name',
      REPLY,
      'Priscilla Tran wrote it.',
      '"Priscilla Tran"',
      REPLY,
    ],
    ['a part of that name', REPLY, 'It was written by Priscilla.', '"Priscilla"', REPLY],
  ] as const)('%s', async (...[, file, words, found, place]) => {
    const dir = withWords(file, words)
    const err = await refused(dir)
    expect(err).toContain(`${found} is in the document`)
    expect(err).toContain(place)
    expect(err).toContain('nothing was written')
  })

  test('a file name and quoted words of an exhibit, and an action item', async () => {
    const dir = withWords(REPLY, 'It is in talk.txt, and "take some time for yourself" was said.')
    addFiles(dir, {
      'files/E-17/talk.txt': 'x',
      'evidence/E-17.yaml': `${textOf(dir, 'evidence/E-17.yaml')}files: [{name: talk.txt, sha256: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881, bytes: 1}]\nquotes: [{who: marisol, words: Take some time for yourself.}]\n`,
      'allegations/AL-3.yaml': textOf(dir, 'allegations/AL-3.yaml').replace(
        /reply: .*\n(?: {2}.*\n)*/,
        'reply: Take some time for yourself. I did.\n',
      ),
    })
    const err = await refused(dir)
    expect(err).toContain('"talk.txt" is in the document: E-17 is withheld (health)')
    expect(err).toContain(`${REPLY}:7:8 reply`)
    expect(err).toContain('"Take some time for yourself." is in the document')
    expect(err).toContain('allegations/AL-3.yaml:7:8 reply')
  })

  test('an action item for the manager', async () => {
    const dir = copyOf('city-erp')
    const file = 'check-ins/2022-03-25.yaml'
    addFiles(dir, { [file]: `${textOf(dir, file)}action_items: [{text: Book a session of therapy, owner: dana}]\n` })
    const { code, err } = await run(
      '-C',
      dir,
      'render',
      'update',
      '--for',
      'manager',
      '--today',
      '2022-04-02',
      '--format',
      'md',
    )
    expect(code).toBe(1)
    expect(err).toContain('"therapy" is in the document: a word of health\n  check-ins/2022-03-25.yaml:')
  })
})

describe('numbers of people and accounts stop a document for others', () => {
  const KEY = ['ghp_', 'a1B2'.repeat(9)].join('')

  test.each([
    ['a social security number', 'My number is 219\u201109\u20119998, as HR knows.', '219-09-9998'],
    ['a bank account (IBAN)', 'Paid to DE89 3704 0044 0532 0130 00, as agreed.', 'DE89 3704 0044 0532 0130 00'],
    ['the number of a card', 'It was paid with 4111-1111-1111-1111 on Monday.', '4111-1111-1111-1111'],
    ['a token of GitHub', `The script had ${KEY} in it.`, KEY],
  ])('%s', async (what, words, found) => {
    const dir = withWords(REPLY, words)
    expect(await refused(dir)).toContain(
      `"${found}" is in the document: an account number or key (${what})\n  ${REPLY}:7:8 reply\n`,
    )
    expect((await render(dir, '--out', '-', '--waive', found, '--because', 'It is made up.')).code).toBe(0)
  })

  test.each(['attorney', 'self'])('not for %s', async (audience) => {
    const dir = withWords(REPLY, 'My number is 219-09-9998, as HR knows.')
    const { code, out } = await run('-C', dir, 'render', 'rebuttal', '--for', audience, '--out', '-', '--format', 'md')
    expect(code).toBe(0)
    expect(out).toContain('219-09-9998')
  })
})

describe('however it is typed', () => {
  test.each([
    ['with a soft hyphen', 'Coun\u00ADseling was mentioned.'],
    ['with an invisible space', 'cou\u200Bnsel\u2060ing was mentioned.'],
    ['in wide letters', '\uFF23\uFF4F\uFF55nseling was mentioned.'],
    ['with marks over it', 'co\u0301unseling was mentioned.'],
    ['with a control character', 'coun\u0007seling was mentioned.'],
    ['in Markdown', 'cou**nsel**ing was mentioned.'],
    ['in HTML', 'coun<b>sel</b>ing was mentioned.'],
    ['in capitals', 'COUNSELING was mentioned.'],
    ['in the British way', 'Counselling was mentioned.'],
  ])('%s', async (_, words) => {
    const err = await refused(withWords(REPLY, words))
    expect(err).toMatch(/"counsell?ing" is in the document: a word of health\n {2}allegations\/AL-2\.yaml:7:8 reply/)
  })

  test('a title with other quotation marks, blanks and dashes', async () => {
    const dir = copyOf('city-erp')
    const file = 'evidence/E-17.yaml'
    addFiles(dir, { [file]: textOf(dir, file).replace(/title: .*/, 'title: "Note: \'a talk\' - in the hall"') })
    const text = textOf(dir, REPLY).replace(
      /reply: >-\n(?: {2}.*\n)+/,
      'reply: "It is in the note:  ‘A talk’ – in the hall."\n',
    )
    addFiles(dir, { [REPLY]: text })
    expect(await refused(dir)).toContain(
      '"Note: \'a talk\' - in the hall" is in the document: E-17 is withheld (health)',
    )
  })
})

describe('what is harmless passes', () => {
  test.each([
    ['prior counselling is a step of discipline', 'No prior counselling was given, and no previous counseling.'],
    ['longer numbers are other exhibits', 'The ticket is number E-170, or E-1.'],
    [
      '"leave" as a verb',
      'I leave at five; changes that leave servers unnamed were not mine, so let us leave it there.',
    ],
  ])('%s', async (_, words) => {
    const { code, out } = await render(withWords(REPLY, words), '--out', '-')
    expect(code).toBe(0)
    expect(out).toContain(words.replace(/\.$/, ''))
  })

  test("the employer's own words tell it nothing", async () => {
    const dir = copyOf('city-erp')
    addFiles(dir, {
      'plan.yaml': textOf(dir, 'plan.yaml')
        .replace('City of Alder', 'Alder General Hospital')
        .replace('Change control', 'Medication orders of the ward'),
    })
    const { code, out } = await render(dir, '--out', '-')
    expect(code).toBe(0)
    expect(out).toContain('Alder General Hospital')
    expect(out).toContain('Medication orders of the ward')
  })

  test('a leave in a reply is an absence for HR', async () => {
    const dir = withWords(REPLY, 'It was merged while I was on leave. After my medical leave I showed the commits.')
    const { code, out } = await render(dir, '--out', '-')
    expect(code).toBe(0)
    expect(out).toContain('while I was on an absence. After my absence I showed the commits.')
  })

  test('a leave in exact words is not rewritten: it stops the document', async () => {
    expect(await refused(withWords(QUOTE, 'This was before your leave of absence.'))).toContain(
      '"leave of absence" is in the document: a leave is printed as an absence\n  check-ins/2022-03-25.yaml:6:',
    )
  })
})

describe('--waive', () => {
  test('lets the words pass and keeps them with the reason', async () => {
    const dir = withWords(REPLY, 'The counseling office was the user of that feature; see also E-17.')
    const err = await refused(dir, '--waive', 'counseling', '--because', 'It is the name of an office.')
    expect(err).toContain('"E-17" is in the document')
    expect(err).not.toContain('"counseling" is')
    const { code } = await render(
      dir,
      '--waive',
      'COUNSELING',
      '--waive',
      'E-17',
      '--because',
      'It is the name of an office.',
    )
    expect(code).toBe(0)
    expect(textOf(dir, 'documents.yaml')).toContain('words: COUNSELING\n      because: It is the name of an office.')
  })

  test('is kept for a file elsewhere too', async () => {
    const dir = withWords(REPLY, 'The counseling office was the user of that feature.')
    const { code, out } = await render(dir, '--out', '-', '--waive', 'counseling', '--because', 'It is an office.')
    expect(code).toBe(0)
    expect(out).toContain('counseling office')
    expect(textOf(dir, 'documents.yaml')).toContain('because: It is an office.')
  })

  test('needs a reason', async () => {
    const { code, err } = await render(copyOf('city-erp'), '--waive', 'counseling')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--because') })
  })
})
