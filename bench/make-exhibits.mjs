// Adds exhibits to a made record, so that a packet of it has about so many pages: PDFs, e-mails and pictures, made here.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

const PDF_PAGES = 6
const PICTURE = { width: 1200, height: 900 }
const FIRST = 500
const WORDS = 'The orders of the batch were entered in the afternoon and the count was sent to the office. '

/** Adds exhibits, E-500 and on, of at least so many pages; gives them as a browser would print them: HTML of one page each. */
export function addExhibits(dir, { pages, day }) {
  const shown = []
  for (let n = 0; shown.length < pages; n++) {
    const [file, ...own] = [pdf, mail, picture][n % 3](n)
    shown.push(...own)
    attach(dir, { n, day, ...file })
  }
  return shown
}

function attach(dir, { n, day, name, bytes }) {
  const id = `E-${FIRST + n}`
  mkdirSync(join(dir, 'files', id), { recursive: true })
  writeFileSync(join(dir, 'files', id, name), bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(
    join(dir, 'evidence', `${id}.yaml`),
    `id: ${id}
happened: ${day}
recorded: ${day}T17:00:00-08:00
kind: work_product
title: Papers about batch ${n} of the autumn
people: [ines]
areas: [A1]
obtained: own_record
employer_owned: false
confidentiality: internal
files:
  - {name: ${name}, sha256: ${sha256}, bytes: ${bytes.length}}
`,
  )
}

function mail(n) {
  const text = `${WORDS.repeat(5)}\r\n\r\n`.repeat(4)
  const head = `From: Ines Marchetti <ines@example.com>\r\nTo: Robin Calloway <robin@example.com>\r\nSubject: Batch ${n}\r\nDate: Mon, 15 Jan 2024 09:${String(n % 60).padStart(2, '0')}:00 -0800\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`
  return [{ name: 'mail.eml', bytes: Buffer.from(head + text) }, `<h1>Batch ${n}</h1>${paragraphs(4)}`]
}

/** As a screenshot is: most of it plain, with lines of something like letters. */
function picture(n) {
  const { width, height } = PICTURE
  const rows = Buffer.alloc((width * 3 + 1) * height, 0xf4)
  for (let y = 0; y < height; y++) {
    const row = y * (width * 3 + 1)
    rows[row] = 0
    for (let x = 0; x < width && y % 24 < 12; x++)
      if (((x * 7919 + y * 104729 + n) >> 3) % 3 === 0) rows.fill(0x20, row + 1 + x * 3, row + 4 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]
  const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
  return [{ name: 'photo.png', bytes }, `<img src="data:image/png;base64,${bytes.toString('base64')}">`]
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = [data.length, crc32(body)].map((number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(number)
    return bytes
  })
  return Buffer.concat([ends[0], body, ends[1]])
}

/** Text in one of the fonts that every reader has, 30 lines to a page. */
function pdf(n) {
  const numbers = Array.from({ length: PDF_PAGES }, (_, i) => i)
  const content = (page) => {
    const lines = Array.from({ length: 30 }, () => `(${WORDS.trim()}) Tj T*`).join('\n')
    return `BT /F1 11 Tf 14 TL 72 720 Td (Papers about batch ${n}, page ${page + 1}) Tj T* T*\n${lines}\nET`
  }
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${PDF_PAGES} /Kids [${numbers.map((page) => `${4 + page * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...numbers.flatMap((page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      `<< /Length ${content(page).length} >>\nstream\n${content(page)}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const bytes = Buffer.from(
    `${text}${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
  const shown = numbers.map((page) => `<h1>Papers about batch ${n}, page ${page + 1}</h1>${`${WORDS}<br>`.repeat(30)}`)
  return [{ name: 'papers.pdf', bytes }, ...shown]
}

function paragraphs(count) {
  return `<p>${WORDS.repeat(5)}</p>`.repeat(count)
}
