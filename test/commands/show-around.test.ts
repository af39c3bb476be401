import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, exampleFolder, recordOf } from '../record-folder.ts'
import { run } from '../run.ts'

const DIR = exampleFolder('city-erp')

async function linesOf(dir: string, id: string): Promise<string[]> {
  return (await run('-C', dir, 'show', id)).out.split('\n')
}

describe('show says what refers to an entry', () => {
  test('in a field for it, and in a text', async () => {
    const lines = await linesOf(DIR, 'e3')
    expect(lines).toContain('named by: employment.yaml (events), AL-2 (evidence)')
    expect(lines).toContain('mentioned in: AL-2 (reply)')
  })

  test('in the plan, with the area', async () => {
    expect(await linesOf(DIR, 'E-13')).toContain('named by: plan.yaml (A3 support), AL-5 (evidence)')
  })

  test('an entry with a fault counts by its text, and so is what refers to one', async () => {
    const dir = copyOf('city-erp', { 'allegations/AL-2.yaml': 'id: AL-2\nreply: "See Exhibit 3' })
    expect(await linesOf(dir, 'E-03')).toContain('mentioned in: AL-2 (has a fault)')
  })

  test('nothing is said of an entry that nothing refers to', async () => {
    expect((await run('-C', DIR, 'show', 'R-01')).out).toMatch(/who assesses\?"\n$/)
  })

  test('its JSON is the value, and how soon it was written down', async () => {
    const { out } = await run('-C', DIR, 'show', 'E-05', '--json')
    expect(Object.keys(JSON.parse(out)).sort()).toEqual([
      'author',
      'confidentiality',
      'contemporaneity',
      'employer_owned',
      'files',
      'happened',
      'id',
      'kind',
      'obtained',
      'recorded',
      'title',
    ])
  })
})

describe('show says how the attached files are', () => {
  test('as they were attached', async () => {
    expect(await linesOf(DIR, 'E-05')).toContain('files/E-05/mail.eml: 795 bytes, as it was attached')
  })

  test('changed since, or gone', async () => {
    const dir = copyOf('city-erp', { 'files/E-05/mail.eml': 'other' })
    rmSync(join(dir, 'files/E-07/note.txt'))
    expect((await run('-C', dir, 'show', 'E-05')).out).toContain(
      '"files/E-05/mail.eml" is not the file that was attached (now 5 bytes',
    )
    expect(await linesOf(dir, 'E-07')).toContain(
      '"files/E-07/note.txt" is not there; put the file back, from a backup if need be',
    )
  })
})

describe('show of an area', () => {
  test('is its part of the plan, with its allegations, measures, requests and exhibits', async () => {
    const { out } = await run('-C', DIR, 'show', 'a2')
    expect(out).toMatch(/^plan\.yaml\n {2}- id: A2\n {4}title: Change control\n/)
    expect(out).not.toContain('id: A3')
    expect(out).toContain('\nallegations:\n  AL-1  In August')
    expect(out).toContain('\nmeasures:\n')
    expect(out).toContain('\nrequests:\n  R-03  The written list of environments promised in A2')
    expect(out).toContain('\nexhibits:\n')
    expect(out).toMatch(/\nnamed by: .*2022-03-25 \(assessments\)/)
  })

  test('as JSON is the value alone', async () => {
    const area = JSON.parse((await run('-C', DIR, 'show', 'A2', '--json')).out)
    expect(area).toMatchObject({ id: 'A2', title: 'Change control', control: 'within' })
  })

  test('in a plan with a fault is still its text, and has no JSON', async () => {
    const dir = recordOf({
      'plan.yaml': 'format: one\nareas:\n  - id: A1\n    title: Mail # in two days\n  - id: A2\n    title: Calls\n',
    })
    expect((await run('-C', dir, 'show', 'A1')).out).toBe('plan.yaml\n  - id: A1\n    title: Mail # in two days\n')
    const { code, err } = await run('-C', dir, 'show', 'A1', '--json')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'onrecord: plan.yaml has a fault and cannot be shown as JSON; see: onrecord check\n',
    })
  })
})

describe('show of a person', () => {
  test('is their lines of people.yaml, and where they occur, by id or name', async () => {
    const dir = copyOf('city-erp')
    addFiles(dir, {
      'evidence/E-30.yaml': 'id: E-30\nhappened: 2022-03-01\nkind: note\ntitle: A word with marisol VEGA\n',
    })
    const lines = await linesOf(dir, 'Marisol')
    expect(lines[1]).toBe('  - {id: marisol, name: Marisol Vega, role: Applications Manager, relation: supervisor}')
    expect(lines.find((line) => line.startsWith('named by: '))).toMatch(
      /^named by: plan\.yaml \(issued by\), 2022-02-04 \(attendees\), .*R-01 \(to\), .*E-01 \(author\)/,
    )
    expect(lines).toContain('mentioned in: E-30 (title)')
  })

  test('a name is no part of another word', async () => {
    const dir = recordOf({
      'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-10\nkind: note\ntitle: The analysis of Anais\n',
    })
    expect((await run('-C', dir, 'show', 'ana')).out).not.toContain('E-01')
  })

  test('as JSON is the value alone', async () => {
    expect(JSON.parse((await run('-C', DIR, 'show', 'okafor', '--json')).out)).toEqual({
      id: 'okafor',
      name: 'L. Okafor',
      role: 'report trainer',
      relation: 'witness',
    })
  })
})
