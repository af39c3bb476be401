import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyOf, folderOf, textOf } from '../record-folder.ts'
import { provideFonts } from '../render/tools.ts'
import { partsOf, wordText } from '../render/word.ts'
import { run } from '../run.ts'

beforeAll(provideFonts)

const WARNING = 'a Word file can be changed by whoever gets it'

describe('render --format docx', () => {
  test('writes the document with the words of the others, and a line in the register', async () => {
    const dir = copyOf('city-erp')
    const { code, out, err } = await run('-C', dir, 'render', 'rebuttal', '--for', 'attorney', '--format', 'docx')
    expect(code).toBe(0)
    expect(out.trim()).toBe(join(dir, 'documents/2022-04-02-rebuttal-attorney.docx'))
    expect(err).not.toContain(WARNING)
    expect(wordText(readFileSync(out.trim()))).toContain('Statements in the plan')
    expect(textOf(dir, 'documents.yaml')).toContain('documents/2022-04-02-rebuttal-attorney.docx')
  })

  test('comes out the same a second time, and is not a second document', async () => {
    const dir = copyOf('city-erp')
    const flags = ['-C', dir, 'render', 'handover', '--for', 'attorney', '--format', 'docx'] as const
    const [first, second] = [await run(...flags), await run(...flags)]
    expect(second.out).toBe(first.out)
    expect(readdirSync(join(dir, 'documents')).filter((name) => name.endsWith('.docx'))).toHaveLength(1)
  })

  test('is never made when nobody asks for it', async () => {
    const dir = copyOf('city-erp')
    for (const flags of [['rebuttal', '--for', 'attorney'], ['update', '--for', 'manager'], ['rebuttal']]) {
      const { out } = await run('-C', dir, 'render', ...flags)
      expect(out).toContain('.pdf')
      expect(out).not.toContain('.docx')
    }
  })

  test.each([
    ['rebuttal', 'hr', 'city-erp', '2022-04-02'],
    ['update', 'manager', 'city-erp', '2022-04-02'],
    ['severance', 'settlement', 'sales-leave', '2024-05-06'],
  ] as const)('of a %s for %s warns, and is made', async (document, reader, record, day) => {
    const flags = ['--for', reader, '--today', day, '--format', 'docx']
    const { code, out, err } = await run('-C', copyOf(record), 'render', document, ...flags)
    expect({ code, isMade: out.trim().endsWith('.docx') }).toEqual({ code: 0, isMade: true })
    expect(err).toContain(WARNING)
  })

  test('is what --out with such a name means', async () => {
    const path = join(folderOf({}), 'mine.docx')
    const { code } = await run('-C', copyOf('city-erp'), 'render', 'chronology', '--for', 'union', '--out', path)
    expect(code).toBe(0)
    expect([...partsOf(readFileSync(path)).keys()]).toContain('word/document.xml')
  })

  test('goes through the last look as all others do', async () => {
    const dir = copyOf('city-erp', {
      'templates/rebuttal.md': '# Mine\n\nWords.[^1]\n\n[^1]: About the absence, January 2022: COVID-19.\n',
    })
    const { code, err } = await run('-C', dir, 'render', 'rebuttal', '--for', 'hr', '--format', 'docx')
    expect(code).toBe(1)
    expect(err).toContain('nothing was written')
  })
})
