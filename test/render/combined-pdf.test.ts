import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { attachmentNames } from '../../src/render/attachment-names.ts'
import { combinePdfs } from '../../src/render/combined-pdf.ts'
import { type AttachedFile, type Part, renderExhibit } from '../../src/render/exhibit-pdf.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { wasmTypst } from '../../src/render/typst.ts'
import { chronologyDocument, letterDocument } from './sample.ts'
import { picture, sampleExhibit } from './sheets.ts'
import { inspectPdf, provideFonts } from './tools.ts'

const about = {
  title: 'Response with exhibits',
  asOf: '2022-04-02',
  language: 'en',
  bates: { prefix: 'AI', from: 9 },
} as const
const attached: AttachedFile[] = [
  { name: 'mail.eml', bytes: Buffer.from('From: Marisol\n'), description: 'Exhibit E-05, as it was received' },
  { name: '../E-06/MAIL.eml', bytes: Buffer.from([0, 1, 2, 255]), description: 'Exhibit E-06' },
]
let parts: Part[]
let pdf: Uint8Array

beforeAll(async () => {
  provideFonts()
  const letter = await renderPdf(letterDocument)
  const table = await renderPdf(chronologyDocument)
  const exhibit = await renderExhibit(sampleExhibit({ sheets: [picture(80, 60)], paper: 'a4' }))
  parts = [
    { title: 'Response', ...letter },
    { title: 'Chronology (all entries)', ...table },
    { title: 'Exhibit E-05: "رسالة" #read("/etc/passwd")', ...exhibit },
  ]
  pdf = await combinePdfs(parts, attached, about)
})

test('has all pages as they are in their parts', () => {
  const info = inspectPdf('pdfinfo', pdf, ['-isodates', '-l', '99'])
  const sizes = Array.from(info.matchAll(/Page +\d+ size: +([\d.]+ x [\d.]+)/g), ([, size]) => size)
  expect(sizes).toEqual(['612 x 792', '612 x 792', ...Array(3).fill('792 x 612'), '841.89 x 595.276'])
  const whole = inspectPdf('pdftotext', pdf, ['-layout']).replace(/\s+/g, ' ')
  for (const part of parts)
    expect(whole).toContain(inspectPdf('pdftotext', part.pdf, ['-layout']).replace(/\s+/g, ' ').trim())
  expect(inspectPdf('qpdf', pdf, ['--check'])).toContain('No syntax or stream encoding errors')
})

test('has a title, the day of the record, words for every page, and no author', () => {
  const info = inspectPdf('pdfinfo', pdf, ['-isodates'])
  expect(info).toMatch(/Title: +Response with exhibits\n/)
  expect(info).toMatch(/CreationDate: +2022-04-02T00:00:00Z/)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).not.toMatch(/Author|Keywords/)
  const file = inspectPdf('qpdf', pdf, ['--qdf'])
  for (const page of ['Response, page 1 of 2', 'Response, page 2 of 2']) expect(file).toContain(`/Alt (${page})`)
  expect(inspectPdf('pdfinfo', pdf, ['-struct']).match(/^ *Figure/gm)).toHaveLength(6)
})

test('has a bookmark for each part, and the number of each page as its label', () => {
  type Bookmark = { title: string; destpageposfrom1: number }
  type Label = { label: { '/P': string; '/S': string; '/St': number } }
  const known: { outlines: Bookmark[]; pagelabels: Label[] } = JSON.parse(
    inspectPdf('qpdf', pdf, ['--json', '--json-key=outlines', '--json-key=pagelabels']),
  )
  expect(known.outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
    ['Response', 1],
    ['Chronology (all entries)', 3],
    ['Exhibit E-05: "رسالة" #read("/etc/passwd")', 6],
  ])
  const labels = known.pagelabels.map(({ label }) => [label['/P'], label['/S'], label['/St']])
  expect(labels.slice(0, 2)).toEqual([
    ['u:AI-00000', '/D', 9],
    ['u:AI-0000', '/D', 10],
  ])
})

test('holds the files byte for byte, under names that differ and have no folder', () => {
  const list = inspectPdf('pdfdetach', pdf, ['-list'])
  expect(list).toMatch(/2 embedded files\n/)
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  inspectPdf('pdfdetach', pdf, ['-saveall', '-o', dir])
  expect(readFileSync(join(dir, 'mail.eml'))).toEqual(attached[0]?.bytes)
  expect(readFileSync(join(dir, 'MAIL (2).eml'))).toEqual(attached[1]?.bytes)
  rmSync(dir, { recursive: true })
})

test('leaves out a file without a byte, which the compiler cannot attach', async () => {
  const empty = { name: 'empty.txt', bytes: new Uint8Array(), description: 'Exhibit E-07' }
  const made = await combinePdfs(parts.slice(0, 1), [empty, ...attached.slice(0, 1)], about)
  expect(inspectPdf('pdfdetach', made, ['-list'])).toMatch(/1 embedded files\n1: mail\.eml/)
})

test('is the same bytes each time, and the same pages without a native compiler', async () => {
  expect(Buffer.compare(await combinePdfs(parts, attached, about), pdf)).toBe(0)
  const wasm = await combinePdfs(parts, attached, about, wasmTypst)
  expect(inspectPdf('pdftotext', wasm)).toBe(inspectPdf('pdftotext', pdf))
  expect(inspectPdf('pdfdetach', wasm, ['-list'])).toBe(inspectPdf('pdfdetach', pdf, ['-list']))
})

test('a part that has fewer pages than it says is not left out silently', async () => {
  const [first] = parts
  if (!first) throw new Error('no part')
  await expect(combinePdfs([{ ...first, pages: 3 }], [], about)).rejects.toThrow('only has 2 pages')
})

describe('names of attached files', () => {
  test.each([
    ['C:\\Users\\dana\\plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['what? "this": *.txt', 'what_ _this__ _.txt'],
    ['CON.txt', '_CON.txt'],
    ['..', 'file'],
    ['', 'file'],
    [`${'n'.repeat(300)}.eml`, `${'n'.repeat(100)}.eml`],
  ])('%j becomes %j', (name, safe) => {
    expect(attachmentNames([name])).toEqual([safe])
  })

  test('that differ by case or by the form of an accent get numbers', () => {
    expect(attachmentNames(['Plan.pdf', 'plan.PDF', 're\u0301sume\u0301', 'r\u00e9sum\u00e9', 'plan (2).pdf'])).toEqual(
      ['Plan.pdf', 'plan (2).PDF', 'résumé', 'résumé (2)', 'plan (2) (2).pdf'],
    )
  })
})
