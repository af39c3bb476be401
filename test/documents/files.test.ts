import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, folderOf, textOf } from '../record-folder.ts'
import { inspectPdf } from '../render/tools.ts'
import { run } from '../run.ts'

const REBUTTAL = ['render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02']
const command = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url))

/** Runs the built command in another process, in a time zone of its own, and gives the bytes of what it wrote. */
async function writtenIn(
  zone: string,
  example: 'city-erp' | 'sales-leave',
  ...args: readonly string[]
): Promise<string[]> {
  const dir = copyOf(example)
  const env = { ...process.env, TZ: zone }
  const { stdout } = await promisify(execFile)(process.execPath, [command, '-C', dir, ...args], { env })
  return stdout
    .trim()
    .split('\n')
    .map((path) => `${basename(path)} ${readFileSync(path).toString('base64')}`)
}

describe('the same record and day give the same bytes, in any time zone and folder', () => {
  test.each([
    ['city-erp', REBUTTAL],
    ['city-erp', ['render', 'chronology', '--for', 'attorney', '--today', '2022-04-02']],
    ['city-erp', ['render', 'update', '--for', 'manager', '--today', '2022-04-02']],
    ['sales-leave', ['render', 'rebuttal', '--today', '2024-05-03']],
  ] as const)('%s %s', async (example, args) => {
    const [west, east] = await Promise.all([
      writtenIn('UTC', example, ...args),
      writtenIn('Pacific/Apia', example, ...args),
    ])
    // What goes by e-mail comes as an e-mail and as plain text too.
    expect(west).toHaveLength(args[1] === 'update' ? 5 : 3)
    expect(east).toEqual(west)
  })
})

describe('a document is never replaced', () => {
  test('rendered again it keeps its name, changed it gets the next one', async () => {
    const dir = copyOf('city-erp')
    const first = await run('-C', dir, ...REBUTTAL)
    const register = textOf(dir, 'documents.yaml')
    const again = await run('-C', dir, ...REBUTTAL)
    expect(again.out).toBe(first.out)
    expect(textOf(dir, 'documents.yaml')).toBe(register)

    const before = first.out
      .trim()
      .split('\n')
      .map((path) => readFileSync(path))
    addFiles(dir, { 'plan.yaml': textOf(dir, 'plan.yaml').replace('City of Alder', 'City of Elm') })
    const changed = await run('-C', dir, ...REBUTTAL)
    const name = '2022-04-02-rebuttal-hr-2'
    expect(
      changed.out
        .trim()
        .split('\n')
        .map((path) => basename(path)),
    ).toEqual([`${name}.md`, `${name}.html`, `${name}.pdf`])
    expect(textOf(dir, `documents/${name}.md`)).toContain(`Document ${name}.`)
    expect(
      first.out
        .trim()
        .split('\n')
        .map((path) => readFileSync(path)),
    ).toEqual(before)
    expect(textOf(dir, 'documents.yaml').startsWith(register)).toBe(true)
  })

  test('a file of another program at that name stays as it is', async () => {
    const dir = copyOf('city-erp', { 'documents/2022-04-02-rebuttal-hr.html': 'mine' })
    const { code, out } = await run('-C', dir, ...REBUTTAL)
    expect(code).toBe(0)
    expect(out).toContain('rebuttal-hr-2.html')
    expect(textOf(dir, 'documents/2022-04-02-rebuttal-hr.html')).toBe('mine')
  })

  test('--out does not replace a file either', async () => {
    const desk = folderOf({ 'mine.md': 'mine' })
    const { code, err } = await run('-C', copyOf('city-erp'), ...REBUTTAL, '--out', join(desk, 'mine.md'))
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('never replaced') })
    expect(textOf(desk, 'mine.md')).toBe('mine')
  })
})

test('the PDF is tagged, has a title and no author, and is PDF/A-3a', async () => {
  const dir = copyOf('city-erp')
  const { out } = await run('-C', dir, ...REBUTTAL, '--format', 'pdf')
  const pdf = readFileSync(out.trim())
  const properties = inspectPdf('pdfinfo', pdf)
  expect(properties).toMatch(/^Title: +Response to the performance improvement plan of January 31, 2022$/m)
  expect(properties).toMatch(/^Tagged: +yes$/m)
  expect(properties).not.toMatch(/^Author/m)
  const xmp = inspectPdf('pdfinfo', pdf, ['-meta'])
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  expect(xmp).not.toContain('dc:creator')
  expect(inspectPdf('qpdf', pdf, ['--check'])).toContain('No syntax or stream encoding errors found')
})

describe('a record that is not sound', () => {
  const broken = { 'requests/R-04.yaml': 'id: R-04\nkind: assessment\nsent_on: 03/04/2022\ntext: Assessment\n' }

  test('an error stops a document', async () => {
    const { code, out, err } = await run('-C', copyOf('city-erp', broken), ...REBUTTAL)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('requests/R-04.yaml:3:10 error:')
    expect(err).toContain('--draft')
  })

  test('--draft lets it pass, and every format says so', async () => {
    const dir = copyOf('city-erp', broken)
    const { code, out } = await run('-C', dir, ...REBUTTAL, '--draft')
    expect(code).toBe(0)
    const [md = '', html = '', pdf = ''] = out.trim().split('\n')
    expect(basename(md)).toBe('2022-04-02-rebuttal-hr-draft.md')
    for (const text of [
      readFileSync(md, 'utf8'),
      readFileSync(html, 'utf8'),
      inspectPdf('pdftotext', readFileSync(pdf)),
    ]) {
      expect(text).toContain('DRAFT')
      expect(text).toContain('The record has 1 error.')
    }
  })

  test('a draft for others needs the files that say what others should not see', async () => {
    const dir = copyOf('city-erp', { 'employment.yaml': 'leave: [{from: 03/04/2022}]\n' })
    const { code, err } = await run('-C', dir, ...REBUTTAL, '--draft')
    expect(code).toBe(1)
    expect(err).toContain('employment.yaml cannot be read')
    expect((await run('-C', dir, 'render', 'rebuttal', '--draft', '--today', '2022-04-02')).code).toBe(0)
  })

  test('a key that is not known stops it for all but oneself and the attorney, also as a draft', async () => {
    const dir = copyOf('city-erp')
    addFiles(dir, { 'evidence/E-17.yaml': textOf(dir, 'evidence/E-17.yaml').replace('sensitivity:', 'sensitivty:') })
    for (const reader of ['hr', 'union', 'agency']) {
      const { code, err } = await run(
        '-C',
        dir,
        'render',
        'chronology',
        '--for',
        reader,
        '--today',
        '2022-04-02',
        '--draft',
      )
      expect(code).toBe(1)
      expect(err).toContain('evidence/E-17.yaml:9:1 warning: the key "sensitivty"')
    }
    expect((await run('-C', dir, 'render', 'update', '--for', 'manager', '--today', '2022-04-02')).code).toBe(1)
    for (const reader of ['self', 'attorney'])
      expect(
        (await run('-C', dir, 'render', 'chronology', '--for', reader, '--today', '2022-04-02', '--format', 'md')).code,
      ).toBe(0)
  })
})
