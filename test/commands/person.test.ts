import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, PEOPLE, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

describe('somebody new', () => {
  test('is added below the others, and every other byte of people.yaml stays', async () => {
    const before = `# my people\n${PEOPLE}# the end\n`
    const dir = recordOf({ 'people.yaml': before })
    const flags = ['--role', 'Help desk: first line', '--relation', 'witness', '--contact', 'kim.lee@example.org']
    const { code, out, err } = await run('-C', dir, 'person', 'Kim Lee', ...flags)
    expect({ code, out }).toEqual({ code: 0, out: 'kim\n' })
    expect(err).toMatch(/^kim is Kim Lee, witness; to take it back: /)
    const row =
      '  - {id: kim, name: Kim Lee, role: "Help desk: first line", relation: witness, contact: kim.lee@example.org}\n'
    expect(textOf(dir, 'people.yaml')).toBe(before.replace('# the end\n', `${row}# the end\n`))
    expect(await run('-C', dir, 'log', 'Kim was there', '--person', 'kim')).toMatchObject({ code: 0 })
  })

  test('without a relation is taken for a witness, and that is said', async () => {
    const dir = copyOf('city-erp')
    const { err } = await run('-C', dir, 'person', 'Kim', 'Lee')
    expect(err).toContain('kim was taken for a witness')
    expect(textOf(dir, 'people.yaml')).toContain('{id: kim, name: Kim Lee, relation: witness}')
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0 })
    await run('-C', dir, 'undo')
    expect(textOf(dir, 'people.yaml')).toBe(textOf(copyOf('city-erp'), 'people.yaml'))
  })

  test('makes people.yaml where there is none', async () => {
    const dir = recordOf()
    rmSync(join(dir, 'people.yaml'))
    expect(await run('-C', dir, 'person', 'Ana Duarte', '--relation', 'employee')).toMatchObject({ out: 'ana\n' })
    expect(textOf(dir, 'people.yaml')).toContain('people:\n  - {id: ana, name: Ana Duarte, relation: employee}\n')
  })

  test('comes as JSON in the shape of people.yaml, one or several', async () => {
    const dir = recordOf()
    const stdin = JSON.stringify([
      { name: 'Kim Lee', stance: 'favorable' },
      { id: 'bo', name: 'Bo Lund', relation: 'vendor' },
    ])
    expect(await runIn({ stdin }, '-C', dir, 'person', '--json', '-')).toMatchObject({ code: 0, out: 'kim\nbo\n' })
    expect(textOf(dir, 'people.yaml')).toContain('{id: kim, name: Kim Lee, relation: witness, stance: favorable}')
  })

  test('gets an id that commands take for nothing else', async () => {
    const dir = recordOf()
    expect((await run('-C', dir, 'person', 'Ana Pires')).out).toBe('ana2\n')
    expect((await run('-C', dir, 'person', 'Plan Smith')).out).toBe('plan2\n')
  })
})

describe('what is refused, with nothing changed', () => {
  test.each([
    [['Kim Lee', '--id', 'ANA'], '"ana" is Ana Duarte already, and nothing was written'],
    [['ana duarte'], 'to change what is said of them: onrecord set ana role "…"'],
    [['Kim Lee', '--id', 'A1'], '"A1" means something else in commands'],
    [['Kim Lee', '--id', 'kim lee'], 'expected one short word such as marisol'],
    [['Kim Lee', '--relation', 'friend'], 'Allowed choices are employee, supervisor'],
    [['…'], 'stands for words of your own'],
    [[], 'say who it is, such as: onrecord person "Kim Lee"'],
  ])('person %j', async (args, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await run('-C', dir, 'person', ...args)
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(message) })
    expect(treeOf(dir)).toEqual(before)
  })
})

describe('a person who is not there', () => {
  const HOW = 'no person "lena"; there is ana, piet; to add somebody: onrecord person "Kim Lee"'

  test.each([
    ['plan', 'issued_by', 'lena'],
    ['plan', 'approved_by', 'lena'],
    ['E-01', 'people', 'piet,lena'],
    ['E-01', 'people', '[piet, lena]'],
    ['E-01', 'quotes', '[{who: lena, words: Good.}]'],
    ['R-01', 'to', 'lena'],
    ['2024-01-19', 'attendees', 'lena'],
    ['2024-01-19', 'action_items', '[{text: Send it., owner: lena}]'],
  ])('is not written: set %s %s %s', async (...args) => {
    const dir = recordOf(ENTRIES)
    const before = treeOf(dir)
    expect(await run('-C', dir, 'set', ...args)).toEqual({ code: 2, out: '', err: `onrecord: ${HOW}\n` })
    expect(treeOf(dir)).toEqual(before)
  })

  test('may be the author, who has a free name; everybody else is written as people.yaml has them', async () => {
    const dir = recordOf(ENTRIES)
    expect(await run('-C', dir, 'set', 'E-01', 'author', 'Lena Fischer')).toMatchObject({ code: 0 })
    expect(await run('-C', dir, 'set', 'E-01', 'people', '[Piet, ANA]')).toMatchObject({ code: 0 })
    expect(textOf(dir, 'evidence/E-01.yaml')).toContain('people: [piet, ana]')
    await run('-C', dir, 'set', 'plan', 'issued_by', 'Ana')
    expect(textOf(dir, 'plan.yaml')).toContain('issued_by: ana\n')
  })

  const ENTRIES = {
    'evidence/E-01.yaml': 'id: E-01\nhappened: 2024-01-19\nkind: note\ntitle: A talk\n',
    'requests/R-01.yaml': 'id: R-01\nkind: clarification\nsent_on: 2024-01-10\ntext: What counts?\n',
    'check-ins/2024-01-19.yaml': 'scheduled_for: 2024-01-19\nstatus: held\n',
  }
})
