import { describe, expect, test } from 'vitest'
import { copyOf, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

/** The lines that are in one text and not in the other. */
function changedLines(before: string, after: string): { out: string[]; into: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return { out: old.filter((line) => !now.includes(line)), into: now.filter((line) => !old.includes(line)) }
}

describe('one field is changed, whatever it is of, and nothing else', () => {
  test.each([
    ['E-05', 'sensitivity', 'health', 'evidence/E-05.yaml', 'sensitivity: health'],
    ['e5', 'confidentiality', 'personnel', 'evidence/E-05.yaml', 'confidentiality: personnel'],
    ['E-05', 'people', 'marisol', 'evidence/E-05.yaml', 'people: [marisol]'],
    ['plan', 'effective_to', '2022-05-06', 'plan.yaml', 'effective_to: 2022-05-06'],
    ['plan', 'early_termination_clause', 'true', 'plan.yaml', 'early_termination_clause: true'],
    ['a2', 'deficiency', 'Alerts are missed: none.', 'plan.yaml', '    deficiency: "Alerts are missed: none."'],
    ['Marisol', 'role', 'IT Manager', 'people.yaml', expect.stringContaining('role: IT Manager,')],
    ['m1', 'target.value', '95', 'metrics/M1.yaml', 'target: {op: ">=", value: 95}'],
    ['M1', 'target', '{op: ">=", value: 92}', 'metrics/M1.yaml', 'target: {op: ">=", value: 92}'],
    ['AL-2', 'evidence', 'e3,E-4', 'allegations/AL-2.yaml', 'evidence: [E-03, E-04]'],
    ['2022-03-25', 'recap.reply', 'agreed', 'check-ins/2022-03-25.yaml', expect.stringContaining('reply: agreed,')],
    ['r1', 'legal_basis', 'Lab. Code 1198.5, 226', 'requests/R-01.yaml', 'legal_basis: Lab. Code 1198.5, 226'],
    ['employment', 'job_title', 'Systems analyst', 'employment.yaml', 'job_title: Systems analyst'],
  ])('set %s %s %s', async (...[id, field, value, file, expected]) => {
    const dir = copyOf('city-erp')
    const [before, { [file]: _, ...rest }] = [textOf(dir, file), treeOf(dir)]

    const ran = await run('-C', dir, 'set', id, field, value)

    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('to take it back: onrecord undo') })
    const { out, into } = changedLines(before, textOf(dir, file))
    const dated = into.indexOf('corrections:')
    expect(dated === -1 ? into : into.slice(0, dated)).toEqual([expected])
    expect(out.length).toBeLessThanOrEqual(1)
    expect(treeOf(dir)).toMatchObject(rest)
  })

  test('null takes a value out of use', async () => {
    const dir = copyOf('city-erp')
    expect(await run('-C', dir, 'set', 'AL-2', 'grounds', 'null')).toMatchObject({ code: 0, out: 'AL-2\n' })
    expect(textOf(dir, 'allegations/AL-2.yaml')).toContain('grounds: null')
    expect((await run('-C', dir, 'undo')).err).toContain('set AL-2 grounds null')
  })

  test('what is so already is not written again', async () => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const { code, err } = await run('-C', dir, 'set', 'E-05', 'confidentiality', 'internal')
    expect(code).toBe(0)
    expect(err).toBe('E-05 has that already; nothing was changed\n')
    expect(treeOf(dir)).toEqual(before)
  })

  test('in a plan that is not complete yet', async () => {
    const dir = recordOf({
      'plan.yaml': 'format: 1\nkind: PIP\nemployee: ana # me\nareas:\n  - id: A1\n    title: Mail\n',
    })
    expect(await run('-C', dir, 'set', 'A1', 'expectation', 'Answer mail in two days.')).toMatchObject({ code: 0 })
    expect(await run('-C', dir, 'set', 'plan', 'issued_on', '2024-01-08')).toMatchObject({ code: 0 })
    expect(textOf(dir, 'plan.yaml')).toBe(
      'format: 1\nkind: PIP\nemployee: ana # me\nareas:\n  - id: A1\n    title: Mail\n    expectation: Answer mail in two days.\nissued_on: 2024-01-08\n',
    )
  })
})

describe('several fields as JSON', () => {
  test('are changed together', async () => {
    const dir = copyOf('city-erp')
    const stdin = '{"sensitivity": "family", "pages": 2, "about": ["weak_point"]}'
    expect(await runIn({ stdin }, '-C', dir, 'set', 'E-05', '--json', '-')).toMatchObject({ code: 0, out: 'E-05\n' })
    expect(textOf(dir, 'evidence/E-05.yaml')).toMatch(/sensitivity: family\npages: 2\nabout: \[weak_point\]\n/)
  })

  test('or none of them, when one is wrong', async () => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const stdin = '{"sensitivity": "family", "pages": "two"}'
    const { code, err } = await runIn({ stdin }, '-C', dir, 'set', 'E-05', '--json', '-')
    expect(code).toBe(2)
    expect(err).toContain('pages: "two" cannot stand here; expected a number')
    expect(treeOf(dir)).toEqual(before)
  })
})

test('a change of the terms of the plan points to amend', async () => {
  const { err } = await run('-C', copyOf('city-erp'), 'set', 'A1', 'expectation', 'Answer in a day.')
  expect(err).toContain('onrecord amend')
})

describe.runIf(HAS_TMUX)('on a terminal what is missing is asked for', () => {
  test('the entry, the field and the value', async () => {
    const dir = copyOf('city-erp')
    const session = inTerminal({}, '-C', dir, 'set')
    await session.answer('What is it about?', 'e5')
    await session.shows('Which field of e5?')
    session.press('Down', 'Down', 'Enter')
    await session.answer('What should title be?', ', as sent')
    expect(await session.ended()).toMatchObject({ code: 0, shown: expect.stringContaining('E-05: title is') })
    expect(textOf(dir, 'evidence/E-05.yaml')).toContain('title: ", as sent"')
  })
})

describe('what is refused, in one line and with nothing changed', () => {
  test.each([
    [['E-05', 'id', 'E-06'], 'an id never changes'],
    [['E-05', 'recorded', '2022-01-01'], 'set from the clock, once'],
    [['E-05', 'corrections', 'x'], 'onrecord correct E-05 "…"'],
    [['E-05', 'withdrawn', 'x'], 'onrecord withdraw E-05 --because'],
    [['E-05', 'files', 'x'], 'onrecord attach E-05 FILE'],
    [['M1', 'readings[1].value', '3'], 'onrecord measure M1 VALUE'],
    [['plan', 'format', '2'], 'is not changed'],
    [['plan', 'areas', '[]'], 'onrecord set A1 FIELD VALUE'],
    [['people', 'people', '[]'], 'onrecord set marisol FIELD VALUE'],
    [['2022-03-25', 'scheduled_for', '2022-03-26'], 'rescheduled_to'],
    [['E-05', 'sensitivty', 'health'], 'did you mean "sensitivity"?'],
    [['E-05', 'sensitivity', 'helth'], 'did you mean "health"?'],
    [['E-05', 'title', 'null'], 'title: is missing'],
    [['E-05', 'happened', '03/04/2022'], '03/04/2022'],
    [['AL-2', 'evidence', 'E-99'], 'no exhibit "E-99"'],
    [['E-99', 'title', 'x'], 'no exhibit "E-99"'],
    [['marisoll', 'role', 'x'], 'did you mean "marisol"?'],
    [['E-05', '[1]', 'x'], 'is no field'],
    [['M1', 'readings[0].note', 'x'], 'counting starts at 1; write readings[1].note for the first'],
    [['E-05', 'title.text', 'x'], 'edit it by hand'],
    [['E-05', 'title'], 'say the new value of "title"'],
    [['E-05'], 'say the field and the new value'],
  ])('set %j', async (args, message) => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const { code, out, err } = await run('-C', dir, 'set', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(treeOf(dir)).toEqual(before)
  })
})
