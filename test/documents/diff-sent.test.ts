import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, copyOf, textOf, treeOf } from '../record-folder.ts'
import { type Ran, run, runIn } from '../run.ts'

const RENDER = ['render', 'rebuttal', '--for', 'hr', '--today', '2022-04-02']

/** A record whose response was made and sent to HR. */
async function sentRecord(...format: readonly string[]): Promise<string> {
  const dir = copyOf('city-erp')
  const { code } = await run('-C', dir, ...RENDER, '--format', ...(format.length === 0 ? ['md'] : format))
  expect(code).toBe(0)
  expect((await run('-C', dir, 'sent', 'rebuttal', '--to', 'denise', '--via', 'email')).code).toBe(0)
  return dir
}

function diff(dir: string, ...more: readonly string[]): Promise<Ran> {
  return run('-C', dir, ...RENDER, '--diff-sent', ...more)
}

/** The first reply that the response prints, said in other words. */
function changeReply(dir: string): void {
  const path = 'allegations/AL-2.yaml'
  addFiles(dir, { [path]: textOf(dir, path).replace('completed in', 'finished in') })
}

describe('what has changed since a document was sent', () => {
  test('is nothing as long as the record stays as it is', async () => {
    const dir = await sentRecord()
    const before = treeOf(dir)
    const { code, out } = await diff(dir)
    expect(code).toBe(0)
    expect(out).toMatch(/^nothing changed since 2022-04-02-rebuttal-hr, sent to .* on 2 April 2022, email\n$/)
    expect(treeOf(dir)).toEqual(before)
  })

  test('is shown under its heading, word by word, and nothing is written', async () => {
    const dir = await sentRecord()
    changeReply(dir)
    const before = treeOf(dir)
    const { code, out } = await diff(dir)
    expect(code).toBe(0)
    expect(out).toMatch(/^changed since 2022-04-02-rebuttal-hr, sent to /)
    expect(out).toMatch(/^#+ .+\n~ .*\[-completed-\]\{\+finished\+\} in/m)
    expect(treeOf(dir)).toEqual(before)
  })

  test('is coloured on a terminal', async () => {
    const dir = await sentRecord()
    changeReply(dir)
    const world = { isTTY: true, env: { TERM: 'xterm-256color' } }
    const { out } = await runIn(world, '-C', dir, ...RENDER, '--diff-sent')
    expect(out).toContain('\u001b[31m[-completed-]\u001b[39m\u001b[32m{+finished+}\u001b[39m')
  })

  test('names exhibits that the reader has not seen, and those that are withheld now', async () => {
    const dir = await sentRecord()
    const id = /Exhibit (E-\d+)/.exec(textOf(dir, 'documents/2022-04-02-rebuttal-hr.md'))?.[1] ?? ''
    const register = textOf(dir, 'documents.yaml')
    addFiles(dir, {
      'documents.yaml': register.replace(/^ {2}exhibits: .*$/m, '  exhibits: []').replace(/^.*what: E-17.*\n/m, ''),
    })
    const { out } = await diff(dir)
    expect(out).toMatch(new RegExp(`^exhibits newly shown: .*${id}`, 'm'))
    expect(out).toMatch(/^exhibits newly withheld: E-17$/m)
  })

  test('is found where only a page was written: the version is made again', async () => {
    const dir = await sentRecord('html')
    const { code, out, err } = await diff(dir)
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nothing changed since') })
    expect(err).toContain('it was made again as of 2022-04-02, from the record and with the wording of today')
  })

  test('is compared with what is there, when what was sent was changed since', async () => {
    const dir = await sentRecord()
    const path = 'documents/2022-04-02-rebuttal-hr.md'
    addFiles(dir, { [path]: `${textOf(dir, path)}\nOne more line.\n` })
    const { out, err } = await diff(dir)
    expect(err).toContain('is not what was sent; it is compared as it is now')
    expect(out).toContain('- One more line.')
    rmSync(join(dir, path))
    expect((await diff(dir)).err).toContain('it was made again')
  })
})

describe('it is like with like', () => {
  test('what was sent by allegations is compared by allegations', async () => {
    const dir = copyOf('city-erp')
    await run('-C', dir, ...RENDER, '--layout', 'allegations', '--register', 'firm', '--format', 'md')
    await run('-C', dir, 'sent', 'rebuttal', '--to', 'denise', '--via', 'paper')
    expect((await diff(dir)).out).toMatch(/^nothing changed since 2022-04-02-rebuttal-hr/)
    expect((await run('-C', dir, 'list', 'documents')).out).toContain(
      'for HR, by allegations, firm; sent to Denise Aoki',
    )
  })

  test('where only the plain text is kept, that is what is compared', async () => {
    const dir = copyOf('city-erp')
    const update = ['render', 'update', '--for', 'manager', '--today', '2022-04-02']
    await run('-C', dir, ...update, '--format', 'txt')
    await run('-C', dir, 'sent', 'update', '--to', 'marisol', '--via', 'email')
    expect((await run('-C', dir, ...update, '--diff-sent')).out).toMatch(/^nothing changed since/)
    addFiles(dir, { 'templates/update.md': '# {{ to }}, this is new\n' })
    expect((await run('-C', dir, ...update, '--diff-sent')).out).toContain('this is new')
  })
})

describe('it is refused', () => {
  test('where nothing was sent to this reader, with the way to note it', async () => {
    const dir = copyOf('city-erp')
    await run('-C', dir, ...RENDER, '--format', 'md')
    expect(await diff(dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'no rebuttal for HR is noted as sent; when one was: onrecord sent 2022-04-02-rebuttal-hr --to PERSON',
      ),
    })
  })

  test.each([
    [['--out', '-'], 'leave out --out and --format'],
    [['--format', 'md'], 'leave out --out and --format'],
  ])('with %j', async (more, message) => {
    expect(await diff(copyOf('city-erp'), ...more)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })

  test('without a reader', async () => {
    expect(await run('-C', copyOf('city-erp'), 'render', 'rebuttal', '--diff-sent')).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs the reader who got it, such as --for hr'),
    })
  })
})
