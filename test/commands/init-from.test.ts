import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, emptyFolder, PEOPLE, PLAN, textOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

/** A folder that does not exist yet. */
const newFolder = () => join(emptyFolder(), 'my-pip')

describe('from a file of answers', () => {
  test('a whole plan.yaml with its people is one', async () => {
    const dir = newFolder()
    addFiles(join(dir, '..'), {
      'answers.yaml': `${PLAN}${PEOPLE}allegations: [{text: Mail was left for a week., area: a1}]\n`,
    })
    const { code } = await run('init', dir, '--from', join(dir, '..', 'answers.yaml'))
    expect(code).toBe(0)
    expect((await run('-C', dir, 'check')).err).toBe('3 files read, no problems\n')
    expect(textOf(dir, 'plan.yaml')).toContain('employee: ana')
    expect(textOf(dir, 'plan.yaml')).toContain('status: active')
    expect(textOf(dir, 'allegations/AL-1.yaml')).toContain('area: A1\ntext: Mail was left for a week.\n')
  })

  test('the plan document is looked for beside it, and areas without an id get a free one', async () => {
    const dir = newFolder()
    const answers = 'plan_file: plan.pdf\nareas: [{id: A2, title: Mail}, {title: Calls}]\n'
    addFiles(join(dir, '..'), { 'plan.pdf': 'The plan.', 'answers.yaml': answers })
    expect(await run('init', dir, '--from', join(dir, '..', 'answers.yaml'))).toMatchObject({ code: 0 })
    expect(textOf(dir, 'files/E-01/plan.pdf')).toBe('The plan.')
    expect(textOf(dir, 'plan.yaml')).toMatch(/id: A2\n {4}title: Mail\n[\s\S]*id: A1\n {4}title: Calls\n/)
  })

  test('an allegation whose id is there twice is refused, and nothing is written', async () => {
    const dir = newFolder()
    const stdin = 'allegations: [{id: AL-1, text: One.}, {id: AL-1, text: Another.}]\n'
    const { code, err } = await runIn({ stdin }, 'init', dir, '--from', '-')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('allegations/AL-1.yaml already') })
    expect(existsSync(dir)).toBe(false)
  })

  test('flags win over it', async () => {
    const dir = newFolder()
    const stdin = `${PLAN}${PEOPLE}acknowledgement: {kind: receipt, refused: false}\n`
    const flags = [
      '--ends',
      '2024-05-31',
      '--area',
      'Calls',
      '--expectation',
      'Calls are returned.',
      '--signed',
      '2024-01-09',
    ]
    expect(await runIn({ stdin }, 'init', dir, '--from', '-', ...flags)).toMatchObject({ code: 0 })
    const text = textOf(dir, 'plan.yaml')
    expect(text).toContain('effective_to: 2024-05-31')
    expect(text).toContain('acknowledgement: {kind: receipt, signed_on: 2024-01-09, refused: false}')
    expect(text).not.toContain('Answering mail')
  })

  test('JSON is taken in the same shape', async () => {
    const dir = newFolder()
    const stdin = JSON.stringify({ kind: 'PEP', employee: 'Ana Duarte', role: 'Dispatcher', hr: 'Bo Lund' })
    expect(await runIn({ stdin }, 'init', dir, '--json', '-')).toMatchObject({ code: 0 })
    expect(textOf(dir, 'people.yaml').replace(/^#.*\n/gm, '')).toBe(
      'people:\n  - {id: ana, name: Ana Duarte, role: Dispatcher, relation: employee}\n  - {id: bo, name: Bo Lund, relation: hr_representative}\n',
    )
  })

  test('every fault is listed with its line and column, and unknown keys are refused by name', async () => {
    const dir = newFolder()
    const answers = join(dir, '..', 'answers.yaml')
    addFiles(join(dir, '..'), {
      'answers.yaml': 'kind: PIP\nemployr: Harbour\neffective_to: soon\nareas:\n  - {titel: Mail}\n',
    })
    const { code, err } = await run('init', dir, '--from', answers)
    expect(code).toBe(2)
    expect(err).toContain(
      `${answers}:2:1 error: the key "employr" is not known here; did you mean "employer"? [unknown-key]`,
    )
    expect(err).toContain(`${answers}:5:6 error: the key "titel" is not known here`)
    expect(err).toContain(`${answers}:3:15 error: effective_to: "soon" is not a date`)
    expect(existsSync(dir)).toBe(false)
  })
})
