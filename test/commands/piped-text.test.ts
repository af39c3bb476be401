import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process, { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ended, needBuilt } from '../built.ts'
import { copyOf, emptyFolder, folderOf, textOf, treeOf } from '../record-folder.ts'
import { type Ran, runIn } from '../run.ts'
import { HAS_TMUX, inTerminal } from '../tmux.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url))
const BAD_BYTES = Buffer.from('bad \xe9t\xe9', 'latin1')
const UTF_16 = Buffer.from('\uFEFFThe mail', 'utf16le')

/** A line of a shell in which `onrecord` is the built program and `$DIR` the record. */
function shell(line: string, dir: string): Promise<Ran> {
  const script = `onrecord() { "$NODE" "$PROGRAM" -C "$DIR" "$@"; }\n${line}`
  return ended(spawn('sh', ['-c', script], { env: { ...process.env, NODE: execPath, PROGRAM, DIR: dir } }))
}

describe.skipIf(process.platform === 'win32')('real pipes', () => {
  beforeAll(needBuilt)

  test.each([
    ['a note', 'evidence/E-21.yaml', '(sleep 0.5; echo Marisol; sleep 0.2; echo said I pass) | onrecord log -'],
    ['a pipe that does not block', 'evidence/E-21.yaml', '"$NODE" -e "$PRODUCER" | onrecord log -'],
    ['JSON', 'evidence/E-21.yaml', `(sleep 0.5; echo '{"title": "Marisol"}') | onrecord log --json -`],
    ['a reply', 'allegations/AL-2.yaml', '(sleep 0.5; echo Marisol agrees) | onrecord reply AL-2 - --replace'],
  ])('wait for somebody who is slow: %s', async (_, file, line) => {
    const dir = copyOf('city-erp')
    const producer = 'setTimeout(() => console.log("Marisol said I pass"), 500)'
    const { code, err } = await shell(`PRODUCER='${producer}'\n${line}`, dir)
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('EAGAIN') })
    expect(textOf(dir, file)).toContain('Marisol')
  })

  test('init takes its answers from one too', async () => {
    const dir = join(emptyFolder(), 'new')
    const { code, err } = await shell(`(sleep 0.5; echo '{') | onrecord init --from -`, dir)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('answers:') })
  })

  test.skipIf(!existsSync('/dev/full'))(
    'a result that nobody can take is said in a line, and the entry stays',
    async () => {
      const dir = copyOf('city-erp')
      const { code, err } = await shell('onrecord log "A talk" > /dev/full', dir)
      expect(code).toBe(2)
      expect(err).toContain('the result could not be written to stdout')
      expect(err).toContain('what it wrote is kept\n')
      expect(err).not.toContain('    at ')
      expect(textOf(dir, 'evidence/E-21.yaml')).toContain('A talk')
    },
  )

  test('a reader that goes away is no fault', async () => {
    const { code, err } = await shell('onrecord show plan | true', copyOf('city-erp'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('what is not UTF-8 is refused', () => {
  test.each([
    ['log -', ['log', '-']],
    ['log --json -', ['log', '--json', '-']],
    ['reply -', ['reply', 'AL-2', '-', '--replace']],
    ['set -', ['set', 'E-05', 'title', '-']],
    ['correct -', ['correct', 'E-05', '-']],
  ])('%s', async (_, args) => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    for (const stdin of [BAD_BYTES, UTF_16]) {
      const { code, err } = await runIn({ stdin }, '-C', dir, ...args)
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('is not UTF-8 text, and nothing was written; save it as UTF-8'),
      })
    }
    expect(treeOf(dir)).toEqual(before)
  })

  test.each([
    ['log', '--json'],
    ['init', '--from'],
    ['init', '--json'],
  ])('%s %s FILE', async (command, flag) => {
    const dir = command === 'log' ? copyOf('city-erp') : join(emptyFolder(), 'new')
    const path = join(folderOf({ given: UTF_16 }), 'given')
    const { code, err } = await runIn({}, '-C', dir, command, flag, path)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`"${path}" is not UTF-8 text`) })
  })
})

test('a byte order mark in front is no part of a text', async () => {
  const dir = copyOf('city-erp')
  await runIn({ stdin: '\uFEFFMarisol said yes' }, '-C', dir, 'log', '-')
  await runIn({ stdin: '\uFEFF{"title": "She wrote"}' }, '-C', dir, 'log', '--json', '-')
  expect(parse(textOf(dir, 'evidence/E-21.yaml')).title).toBe('Marisol said yes')
  expect(parse(textOf(dir, 'evidence/E-22.yaml')).title).toBe('She wrote')
})

describe.runIf(HAS_TMUX)('at a keyboard', () => {
  test('a text ends with Ctrl-D, and a question can be asked after it', async () => {
    const dir = copyOf('city-erp')
    const session = inTerminal({}, '-C', dir, 'log', '-')
    await session.shows('type the text; to end it, press Enter, then Ctrl-D')
    session.type('His number is 219-09-9998')
    session.press('Enter', 'C-d')
    await session.shows('Keep it all the same?')
    session.type('y')
    session.press('Enter')
    expect((await session.ended()).code).toBe(0)
    expect(parse(textOf(dir, 'evidence/E-21.yaml')).title).toBe('His number is 219-09-9998')
  })

  test('a reply that is not kept after all is not lost', async () => {
    const dir = copyOf('city-erp')
    const before = treeOf(dir)
    const session = inTerminal({}, '-C', dir, 'reply', 'AL-2', '-', '--replace')
    await session.shows('type the text')
    session.type('My number is 219-09-9998')
    session.press('Enter', 'C-d')
    await session.shows('Keep it all the same?')
    session.press('Enter')
    const { code, shown } = await session.ended()
    expect(code).toBe(2)
    expect(shown).toContain('your text, so that it is not lost:\nMy number is 219-09-9998')
    expect(treeOf(dir)).toEqual(before)
  })
})

test('a text of more than a million characters is a document', async () => {
  const dir = copyOf('city-erp')
  const before = treeOf(dir)
  for (const args of [
    ['log', '-'],
    ['reply', 'AL-2', '-', '--replace'],
  ]) {
    const { code, err } = await runIn({ stdin: 'a mail\n'.repeat(150_000) }, '-C', dir, ...args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--attach FILE') })
  }
  expect(treeOf(dir)).toEqual(before)
})

test('a long first line is the detail, and no line of a message is longer than a line', async () => {
  const dir = copyOf('city-erp')
  const stdin = `${'Marisol asked for the list again and '.repeat(10)}\nThe rest.`
  const { err } = await runIn({ stdin }, '-C', dir, 'log', '-')
  expect(err.length).toBeLessThan(200)
  const { title, detail } = parse(textOf(dir, 'evidence/E-21.yaml'))
  expect(title).toMatch(/^Marisol asked .{40,66} …$/)
  expect(detail.replaceAll(/\s+/g, ' ')).toBe(stdin.replaceAll(/\s+/g, ' '))
})
