import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../record-folder.ts'
import { type Ran, run } from '../run.ts'

const PEOPLE = `people:
  - {id: ana, name: Ana Duarte, relation: employee}
  - {id: piet, name: Piet Vos, relation: supervisor}
  - {id: hedda, name: Hedda Blom, relation: hr_representative}
  - {id: theo, name: Theo Lam, relation: comparator}
  - {id: lex, name: Lex Adler, relation: attorney}
`
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function note(id: string, more: string, file = ''): Record<string, string> {
  const files = file === '' ? '' : `files: [{name: ${file}, sha256: ${sha256(id)}, bytes: ${id.length}}]\n`
  return {
    [`evidence/${id}.yaml`]: `id: ${id}\nhappened: 2024-02-01\nkind: note\n${more}\n${files}`,
    ...(file === '' ? {} : { [`files/${id}/${file}`]: id }),
  }
}

function chronology(files: Readonly<Record<string, string>>, reader = 'hr', today = '2024-03-15'): Promise<Ran> {
  const dir = recordOf({ 'people.yaml': PEOPLE, ...files })
  return run('-C', dir, 'render', 'chronology', '--for', reader, '--today', today, '--format', 'md', '--out', '-')
}

describe('what is no secret does not stop a document', () => {
  test('a file name and a neutral title that an allowed exhibit has as well', async () => {
    const { code, out } = await chronology({
      ...note('E-01', 'title: Note of 1 February 2024', 'mail.eml'),
      ...note('E-02', 'title: Note of 1 February 2024\nsensitivity: health', 'mail.eml'),
    })
    expect(code).toBe(0)
    expect(out).toContain('one file')
    expect(out).not.toContain('E-02')
  })

  test('the name of the reader, whom only a withheld entry names', async () => {
    const { code, out } = await chronology({
      ...note('E-01', 'title: I told Hedda Blom of it'),
      ...note('E-02', 'title: A talk with HR\npeople: [hedda]\nsensitivity: health'),
    })
    expect(code).toBe(0)
    expect(out).toContain('I told Hedda Blom of it')
  })
})

describe('names that the reader may not have', () => {
  test('a colleague who is compared with, and an attorney, are not named where they stand by their id', async () => {
    const quotes = 'quotes: [{who: theo, words: It was sent on time.}, {who: lex, words: Keep the mail.}]'
    const { code, out } = await chronology(note('E-01', `title: What was said of the mail\nauthor: theo\n${quotes}`))
    expect(code).toBe(0)
    expect(out).toContain('a colleague')
    expect(out).toContain('"It was sent on time."')
    expect(out).not.toMatch(/theo|lex/i)
  })

  test('typed into a title they stop the document, by any part of the name', async () => {
    for (const title of ['Theo Lam was late', 'THEO was late', 'as theo knows', 'Lam was late', 'I asked Adler']) {
      const { code, err } = await chronology(note('E-01', `title: ${title}`))
      expect({ title, code }).toEqual({ title, code: 1 })
      expect(err).toContain('may not be named\n  evidence/E-01.yaml:4:8 title')
    }
  })

  test('the union has a comparator by role, and the attorney by name', async () => {
    const files = note('E-01', 'title: The list of the team\nauthor: theo')
    expect((await chronology(files, 'union')).out).not.toMatch(/theo/i)
    expect((await chronology(files, 'attorney')).out).toContain('Theo Lam')
  })
})

describe('what a later entry says of an earlier one holds before its day', () => {
  test('the approval of a leave is withheld before the leave begins', async () => {
    const { code, out } = await chronology({
      ...note('E-01', 'title: Letter of 1 February'),
      'employment.yaml': 'leave: [{from: 2024-03-20, to: 2024-03-29, evidence: [E-01]}]\n',
    })
    expect(code).toBe(0)
    expect(out).not.toContain('E-01')
  })

  test('an exhibit that was withdrawn may not be named either, when its reader may not know of it', async () => {
    const { code, err } = await chronology({
      ...note('E-01', 'title: As my note E-02 says'),
      ...note('E-02', 'title: At the doctor\nsensitivity: health\nwithdrawn: {at: 2024-02-03, reason: Twice}'),
    })
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('"E-02" is in the document: E-02 is withheld (health)'),
    })
  })
})

describe('what belongs to a hidden area is hidden with it', () => {
  test('its ratings, measures, changes and questions', async () => {
    const { code, out } = await chronology({
      'plan.yaml': `format: 1
kind: PIP
employee: ana
issued_by: piet
employer: Harbour Freight Tools
issued_on: 2024-01-08
effective_from: 2024-01-08
effective_to: 2024-04-05
areas:
  - {id: A1, title: Mail, expectation: Answer mail in two days.}
  - {id: A2, title: Shifts, expectation: Work the shifts., sensitivity: health}
amendments: [{on: 2024-02-05, area: A2, field: measure, to: Hours}]
`,
      'check-ins/2024-02-09.yaml': 'scheduled_for: 2024-02-09\nstatus: held\nassessments: {A1: met, A2: not_met}\n',
      'allegations/AL-1.yaml': 'id: AL-1\narea: A2\ntext: Missed two shifts.\nresponse: denied\nreply: I was there.\n',
    })
    expect(code).toBe(0)
    expect(out).toContain('A1 met')
    expect(out).not.toMatch(/A2|Shifts|shifts|Hours/)
  })
})

test('an offer, a claim and a grievance of a later day are not in a document of an earlier one', async () => {
  const files = {
    'severance.yaml': 'offered_on: 2024-03-20\noffer_weeks: 8\n',
    'unemployment.yaml': 'claim_filed_on: 2024-03-20\n',
    'grievance.yaml': 'date_filed: 2024-03-20\n',
  }
  expect((await chronology(files, 'attorney')).out).not.toContain('2024-03-20')
  expect((await chronology(files, 'attorney', '2024-03-21')).out.match(/2024-03-20/g)).toHaveLength(3)
})
