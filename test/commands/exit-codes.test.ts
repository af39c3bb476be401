import { describe, expect, test } from 'vitest'
import { emptyFolder, exampleFolder, PLAN, recordOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const DIR = exampleFolder('city-erp')
const COMMANDS = ['log', 'check-in', 'measure', 'status', 'list', 'show', 'check', 'render', 'demo']

describe('help', () => {
  test.each(COMMANDS)('%s --help goes to stdout and ends with examples that use the command', async (name) => {
    const { code, out, err } = await run(name, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [, after = ''] = out.split('Examples:\n')
    expect(out).toContain(`Usage: onrecord ${name}`)
    expect(
      after
        .trim()
        .split('\n')
        .every((line) => line.includes(`onrecord ${name}`)),
    ).toBe(true)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('the help of the program names every command', async () => {
    const { code, out, err } = await run('--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    expect((await run()).out).toBe(out)
    expect((await run('help')).out).toBe(out)
  })

  test('the version is a number alone', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' })
  })
})

describe('exit codes', () => {
  test.each<[string, number, () => Promise<{ code: number }>]>([
    ['a sound record checked', 0, () => run('-C', DIR, 'check')],
    [
      'a record with a warning checked',
      0,
      () => run('-C', recordOf({ 'plan.yaml': `${PLAN}sector_of_work: public\n` }), 'check'),
    ],
    ['a record with an error checked', 1, () => run('-C', recordOf({ 'evidence/E-01.yaml': 'id: E-01\n' }), 'check')],
    ['status of a record with an error', 0, () => run('-C', recordOf({ 'evidence/E-01.yaml': 'id' }), 'status')],
    [
      'a render of a record with an error',
      1,
      () => run('-C', recordOf({ 'evidence/E-01.yaml': 'id: E-01\n' }), 'render', 'rebuttal', '--format', 'md'),
    ],
    [
      'a render for others with a key that is not known',
      1,
      () => run('-C', recordOf({ 'plan.yaml': `${PLAN}sensitivty: health\n` }), 'render', 'rebuttal', '--for', 'hr'),
    ],
    ['no such record', 2, () => run('-C', emptyFolder(), 'status')],
    ['no such entry', 2, () => run('-C', DIR, 'show', 'E-99')],
    ['an unknown command', 2, () => run('-C', DIR, 'rendr')],
    ['an unknown option', 2, () => run('-C', DIR, 'status', '--yesterday')],
    ['a missing argument', 2, () => run('-C', DIR, 'show')],
    ['too many arguments', 2, () => run('-C', DIR, 'check', 'plan.yaml')],
    ['a choice that is none', 2, () => run('-C', DIR, 'log', 'A note', '--kind', 'gossip')],
  ])('%s: %i', async (_, code, command) => {
    expect((await command()).code).toBe(code)
  })

  test('a fault of our own is 3, and says that it is ours', async () => {
    const { code, out, err } = await runIn({ clock: 'never' }, '-C', recordOf(), 'log', 'A note')
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('this is a bug in onrecord, and nothing that you did')
  })
})

describe('which record', () => {
  test('ONRECORD_DIR names it, and -C wins', async () => {
    const env = { ONRECORD_DIR: DIR }
    expect((await runIn({ env }, 'list', 'evidence')).out.trimEnd().split('\n')).toHaveLength(20)
    expect(await runIn({ env }, '-C', recordOf(), 'list', 'evidence')).toMatchObject({ code: 0, out: '' })
  })

  test('-C may stand behind the command too', async () => {
    expect((await run('list', 'requests', '-C', DIR)).code).toBe(0)
  })
})
