import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, emptyFolder, folderOf, PLAN, textOf, treeOf } from '../record-folder.ts'
import { run, runIn } from '../run.ts'

const CLOCK = { clock: '2024-05-06T18:00:00Z' }

/** Every answer that a plan needs, and most of the others. */
const FLAGS = [
  ...['--kind', 'PIP', '--employee', 'Jordan Ellis', '--role', 'Prepress Technician'],
  ...['--employer', 'Meridian Print Works', '--manager', 'Lena Fischer', '--manager-role', 'Production Manager'],
  ...['--hr', 'Lena Obi', '--issued', 'today', '--starts', '2024-05-06', '--ends', '2024-08-02'],
  ...['--answer-due', '2024-05-20', '--cadence', 'every week on friday', '--consequence', 'Dismissal.'],
  ...[
    '--area',
    'Job tickets',
    '--expectation',
    'Job tickets are correct.',
    '--deficiency',
    'Too many errors: see below.',
  ],
  ...['--measure', 'Tickets returned', '--target', 'at most 2 errors per week'],
  ...['--area', 'Handover', '--expectation', 'A handover is left.', '--support', 'A form', '--support', 'Half an hour'],
  ...['--allegation', 'Three jobs were printed again.', '--allegation-area', 'a1', '--allegation-date', '2024-04'],
  ...['--signed', '2024-05-06', '--signed-as', 'receipt', '--device', 'mine', '--union', 'none'],
  ...['--sector', 'private', '--state', 'us-oh', '--goal', 'keep_job', '--goal', 'severance'],
]

/** A folder that does not exist yet. */
const newFolder = () => join(emptyFolder(), 'my-pip')

const withoutComments = (text: string) => text.replace(/^#.*\n/gm, '').replace(/ {2}# .*$/gm, '')

describe('with everything said by flags', () => {
  test('the record is made, has no fault, and a response can be rendered from it', async () => {
    const dir = newFolder()
    addFiles(join(dir, '..'), { 'plan.pdf': 'The plan.\r\n' })
    const { code, err } = await runIn(CLOCK, 'init', dir, '--plan', join(dir, '..', 'plan.pdf'), ...FLAGS)
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('2 areas, 1 allegation, the plan document as E-01'),
    })
    expect(await run('-C', dir, 'check')).toMatchObject({ code: 0, err: '4 files read, no problems\n' })
    const made = await run('-C', dir, 'render', 'rebuttal', '--today', '2024-06-03', '--format', 'md', '--out', '-')
    expect(made.code).toBe(0)
    expect(made.out).toContain('Job tickets are correct.')
    expect(withoutComments(textOf(dir, 'plan.yaml'))).toContain(`areas:
  - id: A1
    title: Job tickets
    deficiency: "Too many errors: see below."
    expectation: Job tickets are correct.
    measure: Tickets returned
    target: {op: "<=", value: 2, unit: errors, per: week}
  - id: A2
    title: Handover
    expectation: A handover is left.
    measure: null
    target: null
    support:
      - {text: A form}
      - {text: Half an hour}
`)
    expect(withoutComments(textOf(dir, 'people.yaml'))).toMatchInlineSnapshot(`
      "people:
        - {id: jordan, name: Jordan Ellis, role: Prepress Technician, relation: employee}
        - {id: lena, name: Lena Fischer, role: Production Manager, relation: supervisor}
        - {id: lena2, name: Lena Obi, relation: hr_representative}
      "
    `)
    expect(withoutComments(textOf(dir, 'allegations/AL-1.yaml'))).toMatchInlineSnapshot(`
      "id: AL-1
      area: A1
      text: Three jobs were printed again.
      occurred: 2024-04
      recorded: 2024-05-06T18:00:00+00:00
      "
    `)
  })

  test('the plan document is kept byte for byte as the first exhibit, given by who issued the plan', async () => {
    const dir = newFolder()
    const bytes = Uint8Array.from([0, 255, 13, 10, 37, 80, 68, 70])
    addFiles(join(dir, '..'), { 'the plan (final).pdf': bytes })
    await runIn(CLOCK, 'init', dir, '--plan', join(dir, '..', 'the plan (final).pdf'), ...FLAGS)
    expect(new Uint8Array(readFileSync(join(dir, 'files/E-01/the plan (final).pdf')))).toEqual(bytes)
    expect(textOf(dir, 'evidence/E-01.yaml')).toMatch(
      /happened: 2024-05-06\n.*kind: document\ntitle: The plan as delivered\nauthor: lena\nobtained: delivered_to_me\n/s,
    )
  })

  test('only its owner can read it, and git leaves out nothing but our own folder', async () => {
    const dir = newFolder()
    await run('init', dir, ...FLAGS)
    const modes = Object.values(treeOf(dir)).map((line) => line.slice(0, 10))
    expect(new Set(modes.map((mode) => (mode.includes('folder') ? '700' : mode.slice(0, 3))))).toEqual(
      new Set(['700', '600']),
    )
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    expect(
      textOf(dir, '.gitignore')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#')),
    ).toEqual(['.onrecord/'])
  })

  test('an editor finds the schemas, by a path that says nothing of this computer', async () => {
    const dir = newFolder()
    await run('init', dir, ...FLAGS)
    for (const file of ['plan.yaml', 'people.yaml', 'allegations/AL-1.yaml']) {
      const [, path = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(textOf(dir, file)) ?? []
      expect(path).toMatch(/^(\.\.\/)?\.onrecord\/schema\/[a-z]+\.json$/)
      expect(existsSync(join(dir, dirname(file), path))).toBe(true)
    }
  })

  test('undo does not take a record away', async () => {
    const dir = newFolder()
    await run('init', dir, ...FLAGS)
    const before = treeOf(dir)
    expect(await run('-C', dir, 'undo')).toMatchObject({ code: 2, err: 'onrecord: there is nothing to take back\n' })
    expect(treeOf(dir)).toEqual(before)
  })

  test('it says what to type next', async () => {
    const dir = newFolder()
    const { out, err } = await run('init', dir, ...FLAGS)
    expect(out.trim()).toMatch(/my-pip$/)
    for (const words of ['  cd ', 'onrecord log "', 'onrecord check-in --schedule', 'onrecord status'])
      expect(err).toContain(words)
  })
})

describe('what cannot be taken is said, and nothing is written', () => {
  test.each([
    [
      'a last day before the first',
      ['--starts', '2024-08-02', '--ends', '2024-05-06'],
      'the plan would end on 2024-05-06',
    ],
    [
      'a date that can be two days',
      ['--issued', '03/04/2024'],
      '--issued: "03/04/2024" can be read as two different days',
    ],
    ['a cadence in other words', ['--cadence', 'now and then'], '--cadence: "now and then" is not how often'],
    ['a target without a figure', ['--target', 'better', '--area', 'x'], '--target belongs to the --area before it'],
    ['a target in words', ['--area', 'x', '--target', 'better'], '--target: "better" is not a target'],
    ['a folder for the plan', ['--plan', '.'], '--plan: "." is a folder; write the path of the file'],
    ['a plan that is not there', ['--plan', 'no-such-plan.pdf'], '--plan: there is no file "no-such-plan.pdf"'],
    ['a word that is not a choice', ['--union', 'maybe'], '--union: "maybe" is not known here; take one of none'],
    ['an area that is not there', ['--allegation', 'x', '--allegation-area', 'A7'], 'there is no area "A7"'],
    ['an empty answer', ['--employer', ' '], '--employer is empty'],
    ['a place in words', ['--state', 'California'], '--state: "California" is not a place'],
    ['nothing at all', [], 'give flags such as --plan, --kind'],
  ])('%s', async (_, flags, words) => {
    const dir = newFolder()
    const { code, out, err } = await run('init', dir, ...flags)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
    expect(existsSync(dir)).toBe(false)
  })

  test('a record that is there is never touched', async () => {
    const dir = folderOf({ 'plan.yaml': PLAN })
    const before = treeOf(dir)
    const { code, err } = await run('init', dir, ...FLAGS)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('there is a record in') })
    expect(treeOf(dir)).toEqual(before)
  })

  test('other files in the folder are left alone, and that is said', async () => {
    const dir = folderOf({ 'diary.txt': 'mine\n', '.gitignore': 'node_modules\n' })
    const { code, err } = await run('init', dir, ...FLAGS)
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('other files in the folder; they were left alone'),
    })
    expect([textOf(dir, 'diary.txt'), textOf(dir, '.gitignore')]).toEqual(['mine\n', 'node_modules\n'])
  })
})

describe('who can read the folder', () => {
  test("a computer of the employer's, a synced folder and a repository with a remote are pointed out", async () => {
    const dir = join(
      folderOf({ '.git/config': '[remote "origin"]\n\turl = git@git.meridian.example:it/notes.git\n' }),
      'OneDrive - Meridian',
      'my-pip',
    )
    const { err } = await run('init', dir, ...FLAGS.with(FLAGS.indexOf('--device') + 1, 'employer'))
    expect(err).toContain('keep the record on a device of your own, and write nothing private here')
    expect(err).toContain('this folder is under "OneDrive - Meridian"')
    expect(err).toContain('in a git repository of "git.meridian.example"')
    expect(readdirSync(dir)).toContain('plan.yaml')
  })
})
