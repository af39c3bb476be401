import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measureChart } from '../../src/render/chart.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { renderTemplate } from '../../src/render/template.ts'
import { type TypstEngine, wasmTypst } from '../../src/render/typst.ts'
import { hostileValues } from './hostile.ts'
import { chronologyDocument, letterDocument, sampleDocument } from './sample.ts'
import { inspectPdf, provideFonts } from './tools.ts'

beforeAll(provideFonts)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

async function textOf(markdown: string): Promise<{ text: string; notes: readonly string[]; standard: string }> {
  const { pdf, notes, standard } = await renderPdf(sampleDocument({ markdown }))
  return { text: oneLine(inspectPdf('pdftotext', pdf, ['-layout'])), notes, standard }
}

describe('a letter with tables and charts', () => {
  test('is a two-page tagged PDF/A-3a with a title, the date of the record and no author', async () => {
    const { pdf, pages, standard, notes } = await renderPdf(letterDocument)
    expect({ pages, standard, notes }).toEqual({ pages: 2, standard: 'PDF/A-3a', notes: [] })
    const info = inspectPdf('pdfinfo', pdf, ['-isodates'])
    expect(info).toMatch(/Title: +Response to the performance improvement plan of 31 January 2022\n/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/CreationDate: +2022-04-02T00:00:00Z/)
    expect(info).not.toMatch(/Author|Keywords/)
    expect(inspectPdf('pdfinfo', pdf, ['-meta'])).toMatch(/<pdfaid:part>3.*<pdfaid:conformance>A/s)
    expect(inspectPdf('qpdf', pdf, ['--check'])).toContain('No syntax or stream encoding errors')
  })

  test('says on each page which document it is, as of when, and which page', async () => {
    const { pdf } = await renderPdf(letterDocument)
    for (const page of ['1', '2']) {
      const text = oneLine(inspectPdf('pdftotext', pdf, ['-layout', '-f', page, '-l', page]))
      expect(text).toContain(`2022-04-02-rebuttal-hr · record as of 2 April 2022 Page ${page} of 2`)
      expect(text).not.toContain('DRAFT')
    }
  })

  test('has the structure that a screen reader needs', async () => {
    const { pdf } = await renderPdf(letterDocument)
    const structure = inspectPdf('pdfinfo', pdf, ['-struct-text'])
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure', 'BlockQuote'])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    expect(inspectPdf('qpdf', pdf, ['--qdf'])).toContain('/Alt (Tickets closed, week by week')
  })

  test('meets what PDF/UA-1 asks for, with gaps in the levels of headings and pictures without words', async () => {
    const markdown = `### Third level first\n\n${letterDocument.markdown}\n\n##### \n\n###### Deep\n\n> # Quoted\n\n![](chart:M4)`
    const charts = {
      ...letterDocument.charts,
      M4: measureChart({ title: 'Plain', unit: '', shade: '', alt: '', readings: [] }),
    }
    const engine: TypstEngine = ({ template, data, fonts }) => {
      const workspace = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
      const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
      compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(data))
      const pdf = compiler.pdf({ mainFileContent: template }, { pdfStandard: 'ua-1' })
      rmSync(workspace, { recursive: true })
      return Promise.resolve({ pdf, pages: 1, standard: 'PDF 1.7', notes: [] })
    }
    await renderPdf({ ...letterDocument, markdown, charts, draft: true }, { engine })
  })

  test('shows DRAFT on every page of a draft, on A4 too', async () => {
    const { pdf, pages } = await renderPdf({ ...letterDocument, draft: true, paper: 'a4' })
    expect(inspectPdf('pdfinfo', pdf)).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
    for (let page = 1; page <= pages; page += 1)
      expect(inspectPdf('pdftotext', pdf, ['-f', `${page}`, '-l', `${page}`])).toContain('DRAFT')
  })
})

test.each([
  ['a table', '| A | B |\n|---|---|\n| x | y |\n| x | y |\n'],
  ['a chart', '![](chart:M1)'],
])('a heading never stands alone at the foot of a page, before %s', async (_, body) => {
  for (let count = 20; count < 34; count += 1) {
    const before = Array.from({ length: count }, (_, i) => `Line ${i}`).join('\n\n')
    const markdown = `# Title\n\n${before}\n\n## Heading\n\n${body}`
    const { pdf } = await renderPdf({ ...letterDocument, markdown })
    for (const page of inspectPdf('pdftotext', pdf, ['-layout']).split('\f').slice(0, -1)) {
      const lines = page.split('\n').filter((line) => line.trim() !== '')
      expect(lines.at(-2)?.trim()).not.toBe('Heading')
    }
  }
})

test('a chronology across pages repeats its head and keeps rows whole', async () => {
  const { pdf, pages } = await renderPdf(chronologyDocument)
  expect(pages).toBe(3)
  expect(inspectPdf('pdfinfo', pdf)).toMatch(/Page size: +792 x 612 pts/)
  for (let page = 1; page <= pages; page += 1) {
    const text = inspectPdf('pdftotext', pdf, ['-layout', '-f', `${page}`, '-l', `${page}`])
    expect(text).toMatch(/Date +What happened +People +Exhibit +Written down/)
    expect(text.split('Meeting with Ms. Vega').length).toBe(text.split('before the next meeting').length)
  }
})

test.each([
  ['a heading and the head of a table are', ''],
  ['a heading, the sentence that leads into a table and its head are', 'Leading in.\n\n'],
])('%s not left alone at the foot of a page', async (_, lead) => {
  const table = `## Exhibits\n\n${lead}| Exhibit | Description |\n| --- | --- |\n| E-01 | First |\n| E-02 | Second |\n| E-03 | Third |\n`
  const onFirst: boolean[] = []
  for (let lines = 24; lines <= 36; lines += 1) {
    const { pdf } = await renderPdf(sampleDocument({ markdown: `${'A line of text.\n\n'.repeat(lines)}${table}` }))
    const first = inspectPdf('pdftotext', pdf, ['-l', '1'])
    const words = ['Exhibits', 'First', 'Second', ...(lead === '' ? [] : [lead.trim()])]
    expect(words.filter((word) => first.includes(word))).toEqual(first.includes('Second') ? words : [])
    onFirst.push(first.includes('Exhibits'))
  }
  expect(new Set(onFirst)).toEqual(new Set([true, false]))
})

test('words that lead into a list are not left alone at the foot of a page', async () => {
  const onFirst: boolean[] = []
  for (let lines = 34; lines <= 40; lines += 1) {
    const { pdf } = await renderPdf(
      sampleDocument({ markdown: `${'A line of text.\n\n'.repeat(lines)}Please:\n\n1. First\n2. Second\n` }),
    )
    const first = inspectPdf('pdftotext', pdf, ['-l', '1'])
    expect(first.includes('Please:')).toBe(first.includes('First'))
    onFirst.push(first.includes('Please:'))
  }
  expect(new Set(onFirst)).toEqual(new Set([true, false]))
})

test('a sentence longer than a page that leads into a table is shown whole', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ')
  const { text } = await textOf(`Before.\n\n${words}\n\n| A | B |\n| --- | --- |\n| x | y |`)
  expect(text.match(/word\d+/g)?.length).toBe(3000)
})

test('a row taller than a page is shown whole', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ')
  const { text } = await textOf(`| A | B |\n| --- | --- |\n| x | ${words} |`)
  expect(text.match(/word\d+/g)?.length).toBe(3000)
})

test('a table with too much for its width loses nothing', async () => {
  const word = 'Donaudampfschifffahrtsgesellschaft'
  const row = `|${Array.from({ length: 9 }, (_, i) => ` ${word}${i} `).join('|')}|`
  const { text } = await textOf(`${row}\n|${' --- |'.repeat(9)}\n${row}`)
  const letters = text.replace(/\s/g, '')
  expect([...letters].filter((c) => c === 'D').length).toBe(18)
})

describe('hostile text comes out as text', () => {
  test.each(Object.entries(hostileValues))('%s', async (_, said) => {
    const markdown = renderTemplate(
      '# {{ said }}\n\n- {{ said }}\n\n> {{ said }}\n\n| A | B |\n| --- | --- |\n| {{ said }} | b |\n',
      {
        said,
      },
    )
    const charts = { M1: measureChart({ title: said, unit: said, shade: '', alt: said, readings: [] }) }
    const isMainFont = !/[\u0590-\u06ff\p{Emoji_Presentation}]/u.test(said)
    const { pdf, standard, notes } = await renderPdf(
      sampleDocument({
        markdown: `${markdown}\n![](chart:M1)`,
        charts,
        title: said,
        documentId: said,
        shownDate: said,
      }),
    )
    expect({ standard, notes: notes.length }).toEqual({ standard: 'PDF/A-3a', notes: isMainFont ? 0 : 1 })
    const letters = (text: string): string => text.replace(/[\s\u202a-\u202e]/g, '')
    const text = letters(inspectPdf('pdftotext', pdf, ['-raw']))
    expect(text.split(letters(said)).length - 1).toBeGreaterThanOrEqual(4)
    expect(text).not.toContain('root:x')
  })

  test('a template body with 500 lists and quotes in each other keeps its words', async () => {
    const { text } = await textOf(
      `${'> '.repeat(500)}deep quote\n\n${'- '.repeat(500)}deep list\n\n${'*a '.repeat(500)}`,
    )
    expect(text).toContain('deep quote')
    expect(text).toContain('deep list')
  })

  test('a word of 10,000 characters stays on the page', async () => {
    const { pdf } = await renderPdf(sampleDocument({ markdown: 'W'.repeat(10_000) }))
    const boxes = inspectPdf('pdftotext', pdf, ['-bbox']).matchAll(/xMax="([\d.]+)"/g)
    expect(Math.max(...Array.from(boxes, ([, x]) => Number(x)))).toBeLessThan(612 - 50)
    expect(inspectPdf('pdftotext', pdf).match(/W/g)?.length).toBe(10_000)
  })

  test('control characters and direction overrides do not get through', async () => {
    const { text } = await textOf('a\u0000b\u001b[31mc\u009bd \u202egnp.exe\u202c \ufeffend')
    expect(text).toContain('a<U+FFFD>b<U+FFFD>[31mc<U+FFFD>d gnp.exe')
  })

  test('characters that no font has are shown as their codes, with a note', async () => {
    const { text, notes, standard } = await textOf('Note by 中文 and `中`')
    expect(text).toContain('Note by <U+4E2D><U+6587> and <U+4E2D>')
    expect(notes).toEqual([
      'the PDF shows these characters as their codes, as no font has them or they stand in a chart: 中 (U+4E2D), 文 (U+6587)',
    ])
    expect(standard).toBe('PDF/A-3a')
  })

  test('Arabic is written with joined letters, in a chart as codes', async () => {
    const charts = { M1: measureChart({ title: 'سلام', unit: '', alt: 'سلام', shade: '', readings: [] }) }
    const { standard, notes } = await renderPdf(sampleDocument({ markdown: '**سلام** *سلام*', charts: {} }))
    expect({ standard, notes }).toEqual({ standard: 'PDF/A-3a', notes: [] })
    const charted = await renderPdf(sampleDocument({ markdown: '![](chart:M1)', charts }))
    expect(charted.standard).toBe('PDF/A-3a')
    expect(charted.notes[0]).toContain('U+0633')
  })
})

test('without a native compiler a tagged PDF 1.7 of the same pages is made', async () => {
  const { pdf, pages, standard } = await renderPdf(letterDocument, { engine: wasmTypst })
  expect({ pages, standard }).toEqual({ pages: 2, standard: 'PDF 1.7' })
  expect(inspectPdf('pdfinfo', pdf)).toMatch(/Tagged: +yes[\s\S]*PDF version: +1\.7/)
  const native = await renderPdf(letterDocument)
  expect(inspectPdf('pdftotext', pdf)).toBe(inspectPdf('pdftotext', native.pdf))
})

describe('in a process of its own', () => {
  const cache = resolve('node_modules/.cache/onrecord-test')
  let out = ''
  let temporary = ''

  beforeAll(async () => {
    mkdirSync(cache, { recursive: true })
    out = mkdtempSync(join(cache, 'pdf-'))
    temporary = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
    const input = join(out, 'print-hash.ts')
    writeFileSync(
      input,
      `import { createHash } from 'node:crypto'
import { renderPdf } from '${resolve('src/render/pdf.ts')}'
import { letterDocument } from '${resolve('test/render/sample.ts')}'
const { pdf, standard, notes } = await renderPdf(letterDocument)
const hash = createHash('sha256').update(pdf).digest('hex')
process.stdout.write(JSON.stringify({ hash, standard, notes }))
`,
    )
    const bundle = await rolldown({ input, platform: 'node', external: [/^@myriaddreamin\//], logLevel: 'silent' })
    await bundle.write({ dir: out, format: 'esm' })
  })
  afterAll(() => {
    rmSync(out, { recursive: true })
    rmSync(temporary, { recursive: true })
  })

  const print = (script: string, cwd: string, TZ: string): { hash: string; standard: string; notes: string[] } =>
    JSON.parse(
      execFileSync(process.execPath, [script], {
        cwd,
        env: { ...process.env, TZ, TMPDIR: temporary },
        encoding: 'utf8',
      }),
    )

  test('the same document is the same bytes in any time zone and folder, and leaves nothing behind', async () => {
    const { pdf } = await renderPdf(letterDocument)
    const expected = createHash('sha256').update(pdf).digest('hex')
    const script = join(out, 'print-hash.js')
    expect(print(script, tmpdir(), 'Pacific/Apia').hash).toBe(expected)
    expect(print(script, '/', 'America/Los_Angeles').hash).toBe(expected)
    expect(readdirSync(temporary)).toEqual([])
  })

  test('an installation without the native compiler uses the other one and says so', () => {
    const root = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
    const scope = join(root, 'node_modules/@myriaddreamin')
    mkdirSync(scope, { recursive: true })
    symlinkSync(resolve('node_modules/@myriaddreamin/typst-ts-web-compiler'), join(scope, 'typst-ts-web-compiler'))
    symlinkSync(resolve('templates'), join(root, 'templates'))
    mkdirSync(join(root, 'dist'))
    symlinkSync(resolve('dist/fonts'), join(root, 'dist/fonts'))
    writeFileSync(join(root, 'package.json'), '{"name": "onrecord", "type": "module"}')
    cpSync(out, join(root, 'dist/code'), { recursive: true })
    expect(print(join(root, 'dist/code/print-hash.js'), '/', 'UTC')).toMatchObject({
      standard: 'PDF 1.7',
      notes: ['made without PDF/A: there is no native Typst for this computer'],
    })
    rmSync(root, { recursive: true })
  })
})
