import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { RULES } from '../../src/audit/rules.ts'
import { PAGES } from '../../src/cli.ts'
import { pageLines } from '../../src/commands/help-page.ts'
import { needBuilt } from '../built.ts'
import { run, runIn } from '../run.ts'

describe('the list of commands', () => {
  test('fits on a screen, in groups, and ends with examples', async () => {
    const { out } = await run('--help')
    const lines = out.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(60)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80)
    const headings = lines.filter((line) => /^[A-Z].*:$/.test(line))
    expect(headings).toEqual(expect.arrayContaining(['Start:', 'Write it down:', 'Look:', 'Show it:']))
    expect(headings.at(-1)).toBe('Examples:')
    expect(out.indexOf('\n  init ')).toBeLessThan(out.indexOf('\n  log '))
  })

  test('has a line of its own for each command: one without stands in no group of src/cli/help.ts', async () => {
    const { out } = await run('--help')
    const [, listed = ''] = out.split('Start:\n')
    const rows = (listed.split('\n\n')[0] ?? '').split('\n').filter((line) => line.startsWith('  '))
    expect(rows.filter((row) => !/^ {2}[a-z-]+ {2,}\S/.test(row))).toEqual([])
    const { out: offered } = await run('complete', 'zsh', '--word=', '--')
    expect(offered.split('\n').filter((line) => line.endsWith('\t'))).toEqual([])
  })

  test('is what help and help help lead to', async () => {
    expect((await run('help')).out).toBe((await run('--help')).out)
    expect((await run('help', 'log')).out).toBe((await run('log', '--help')).out)
    expect((await run('help', '--help')).out).toContain('onrecord help week')
  })
})

describe('a page', () => {
  test.each(PAGES)('%s fits the screen, except for lines that are shown as they are', async (page) => {
    for (const columns of [40, 80, 200]) {
      const { code, out, err } = await runIn({ columns }, 'help', page)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const long = out.split('\n').filter((line) => line.length > Math.min(columns, 100) && !line.startsWith('    '))
      // A word that is longer than the screen is not broken.
      expect(long.filter((line) => line.trim().includes(' '))).toEqual([])
    }
  })

  test('has its headings in bold on a terminal, and no signs of that in a pipe', async () => {
    expect((await run('help', 'week')).out).toMatch(/^Every week\n\nTen minutes/)
    expect((await runIn({ isTTY: true }, 'help', 'week')).out).toContain('\u001b[1mEvery week')
  })

  test('of the rules is a list of their ids and titles; one of them is explained', async () => {
    const { out } = await run('help', 'rules')
    expect(out).toContain('\n  PQ-01 area without a measure  high\n')
    expect(out.split('\n').length).toBeLessThanOrEqual(RULES.length + 20)
    for (const typed of ['PQ-05', 'pq5']) expect((await run('help', typed)).out).toMatch(/^PQ-05 [\s\S]*Why it matters/)
    expect((await run('help', 't-1')).out).toMatch(/^T-01 [\s\S]*What is better/)
    expect(await run('help', 'PQ-99')).toMatchObject({ code: 2, err: expect.stringContaining('PQ-50 (') })
    expect(await run('help', 'T-99')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no rule "T-99"'),
    })
  })

  test('that is misspelt is asked about, with exit code 2', async () => {
    expect(await run('help', 'wekk')).toEqual({
      code: 2,
      out: '',
      err: 'onrecord: there is no command and no page "wekk"; did you mean "week"?\n',
    })
    expect(await run('help', 'rendr')).toMatchObject({ code: 2, err: expect.stringContaining('"render"') })
    expect(await run('help', 'weather')).toMatchObject({ code: 2, err: expect.stringContaining('onrecord help lists') })
  })

  test('shows Markdown without its signs: links, lists, tables, code', () => {
    const lines = (markdown: string, width: number) =>
      pageLines(markdown, width).map((pieces) =>
        pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
      )
    expect(lines('# A\n\nsee [there](b.md) and **this**', 40)).toEqual(['A', '', 'see there and this'])
    expect(lines('- one two three\n- four', 9)).toEqual(['- one two', '  three', '- four'])
    expect(lines('```sh\n# no heading\n\n| no table |\n```', 20)).toEqual([
      '    # no heading',
      '    ',
      '    | no table |',
    ])
    const table = '| key | what it is |\n|---|---|\n| `a` | long words here |'
    expect(lines(table, 30)).toEqual(['key  what it is', '`a`  long words here'])
    expect(lines(table, 15)).toEqual(['key  what it is', '`a`  long words', '     here'])
    expect(lines(table, 8)).toEqual(['`a`', '  long', '  words', '  here'])
  })
})

describe('the manual page', () => {
  const path = fileURLToPath(new URL('../../dist/onrecord.1', import.meta.url))
  beforeAll(needBuilt)

  test('has every command, and the pages of help', async () => {
    const text = readFileSync(path, 'utf8')
    const { out } = await run('complete', 'zsh', '--word=', '--')
    for (const name of out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/\t.*/, '')))
      expect(text).toContain(`.SS "${name.replaceAll('-', '\\-')}"\n`)
    expect(text).toContain('.SH "EVERY WEEK"')
    expect(text).toContain('.SH "THE RECORD"')
  })

  const isThere = spawnSync('mandoc', ['-T', 'lint', path]).error === undefined
  test.skipIf(!isThere)('is sound to mandoc (where it is installed)', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', path], { encoding: 'utf8' })
    // Before the first release it has no date.
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([])
  })
})
