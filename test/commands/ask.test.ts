import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emptyFolder, PLAN, recordOf, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const TODAY = { clock: '2024-02-05T12:00:00Z' }
const LOGGED = 'id: E-01\nhappened: 2024-02-05\nkind: email\ntitle: Mail to Piet\n'

function request(dir: string, id = 'R-01') {
  return parse(textOf(dir, `requests/${id}.yaml`))
}

describe('a request that was sent', () => {
  test('is written down in one line: to whoever issued the plan, today', async () => {
    const dir = recordOf()
    const { code, out, err } = await runIn(TODAY, '-C', dir, 'ask', 'A1: within how many hours?')
    expect({ code, out }).toEqual({ code: 0, out: 'R-01\n' })
    expect(err.split('\n')).toEqual([
      'R-01, clarification, sent to piet today: "A1: within how many hours?"; to take it back: onrecord undo',
      'this only notes it; the mail itself you send yourself',
      'keep the mail: onrecord log "My request to piet" --kind email --attach mail.eml --obtained sent_by_me',
      'when an answer comes: onrecord answered R-01; when you have reminded them: onrecord answered R-01 --followed-up today',
      '',
    ])
    expect(request(dir)).toEqual({
      id: 'R-01',
      kind: 'clarification',
      sent_on: '2024-02-05',
      to: 'piet',
      text: 'A1: within how many hours?',
      recorded: expect.stringMatching(/^2024-02-05T/),
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, out: '' })
  })

  test('takes every field as a flag, with its keys in the order of the format', async () => {
    const dir = recordOf({ 'evidence/E-01.yaml': LOGGED })
    const flags = ['--kind', 'records', '--to', 'Piet', '--on', 'yesterday', '--via', 'email', '--due', '2024-03-06']
    await runIn(TODAY, '-C', dir, 'ask', 'My', 'file', ...flags, '--basis', 'Art. 15 GDPR', '--evidence', 'e1')
    expect(textOf(dir, 'requests/R-01.yaml').replace(/recorded: .*\n$/, '')).toBe(
      'id: R-01\nkind: records\nsent_on: 2024-02-04\nto: piet\nchannel: email\ntext: My file\n' +
        'legal_basis: Art. 15 GDPR\ndue_on: 2024-03-06\nevidence: [E-01]\n',
    )
  })

  test('comes from a pipe, or several at once as JSON', async () => {
    const dir = recordOf()
    await runIn({ ...TODAY, stdin: 'The roster.\nFor March.\n' }, '-C', dir, 'ask', '-', '--kind', 'support')
    const stdin = JSON.stringify([{ text: 'My file', kind: 'records', sent_on: '2024-02-01' }, { text: 'More time' }])
    const { out } = await runIn({ ...TODAY, stdin }, '-C', dir, 'ask', '--json', '-')
    expect(out).toBe('R-02\nR-03\n')
    expect(request(dir)).toMatchObject({ kind: 'support', text: 'The roster.\nFor March.' })
    expect(request(dir, 'R-02')).toMatchObject({ kind: 'records', sent_on: '2024-02-01', to: 'piet' })
    await run('-C', dir, 'undo')
    expect(Object.keys(treeOf(dir)).filter((path) => path.startsWith('requests/'))).toEqual(['requests/R-01.yaml'])
  })

  test('with --step stands among the steps of the area that it names, and no other byte of the plan changes', async () => {
    const plan = PLAN.replace('kind: PIP', 'kind: PIP   # as they call it')
    const dir = recordOf({ 'plan.yaml': plan })
    await runIn(TODAY, '-C', dir, 'ask', 'A1: the roster', '--kind', 'support', '--step')
    const after = textOf(dir, 'plan.yaml')
    expect(after.startsWith(plan.trimEnd())).toBe(true)
    expect(parse(after).areas[0].steps_taken).toEqual([{ text: 'Asked in writing: A1: the roster', on: '2024-02-05' }])
  })

  test('that may be about health is pointed out, for who may read it depends on its kind', async () => {
    const { err } = await runIn(TODAY, '-C', recordOf(), 'ask', 'Time off for a medical appointment')
    expect(err).toContain('R-01 holds "medical"; if it asks for a change because of health, make it private:')
  })
})

describe('what cannot be written down', () => {
  test.each([
    [[], 'there is nothing to write down; type what you asked for'],
    [['More time', '--on', '2024-02-06'], '2024-02-06 is still to come'],
    [
      ['More time', '--due', '2024-02-01'],
      'the answer would be due on 2024-02-01, before it was asked for on 2024-02-05',
    ],
    [['More time', '--to', 'pit'], 'no person "pit"; did you mean "piet"?'],
    [
      ['More time', '--step'],
      '--step needs the area that it is a step of; name it in the text, such as "A1: More time"',
    ],
    [['More time', '--json', '-'], '--json brings all values with it; leave out the text'],
  ])('ask %j', async (args, message) => {
    const dir = recordOf()
    const before = treeOf(dir)
    const { code, out, err } = await runIn(TODAY, '-C', dir, 'ask', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(treeOf(dir)).toEqual(before)
  })

  test('a key that is not known stops the whole list', async () => {
    const dir = recordOf()
    const stdin = '[{"text": "My file"}, {"text": "More time", "sent": "2024-02-01"}]'
    const { code, err } = await runIn({ ...TODAY, stdin }, '-C', dir, 'ask', '--json', '-')
    expect(code).toBe(2)
    expect(err).toContain('the key "sent" is not known here')
    expect(Object.keys(treeOf(dir))).not.toContain('requests')
  })

  test('text is printed back when there is no record', async () => {
    const { code, err } = await run('-C', emptyFolder(), 'ask', 'The written list')
    expect(code).toBe(2)
    expect(err).toContain('your text, so that it is not lost:\nThe written list\n')
  })
})
