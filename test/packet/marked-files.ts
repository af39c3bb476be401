/** Small whole files of each format, by bytes: what a reader sees and what only the file itself holds is given as words. */
import { crc32, deflateSync } from 'node:zlib'

/** `shown`: on the pages; `either`: a reader may find it there or not; `hidden`: in the file as it was received alone. */
export type Layer = 'shown' | 'either' | 'hidden'

/** Gives a new word for a place of the file. */
type Word = (place: string, layer: Layer) => string

type MakeFile = (word: Word) => Uint8Array

export const FORMATS: Readonly<Record<string, MakeFile>> = {
  eml,
  pdf,
  jpg,
  png,
  docx,
  ics,
  csv,
  txt: (word) => Buffer.from(`A note of the day, ${word('text', 'shown')}.\n`),
  md: (word) =>
    Buffer.from(`# A note\n\nOf ${word('Markdown', 'shown')}.\n\n<!-- ${word('comment in Markdown', 'either')} -->\n`),
  mp3: (word) =>
    Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x10'), Buffer.from(word('recording', 'hidden')), Buffer.alloc(64)]),
}

function eml(word: Word): Uint8Array {
  return Buffer.from(
    [
      `Received: from desk (${word('Received', 'hidden')}.example.org [192.0.2.7]) by mail.example.org; Tue, 20 Feb 2024 09:00:00 +0000`,
      `X-Originating-IP: [${word('X-Originating-IP', 'hidden')}]`,
      `X-Mailer: ${word('X-Mailer', 'hidden')} 4.1`,
      `From: Piet Vos <${word('sender', 'either')}@example.org>`,
      `To: Ana Duarte <${word('recipient', 'either')}@example.org>`,
      `Bcc: ${word('Bcc', 'hidden')}@example.org`,
      `Message-ID: <${word('Message-ID', 'hidden')}@example.org>`,
      'Date: Tue, 20 Feb 2024 09:00:00 +0000',
      `Subject: The list ${word('subject', 'shown')}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_part"',
      '',
      '--=_part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Here is the list, ${word('body', 'shown')}.`,
      '--=_part',
      `Content-Type: text/plain; name="${word('name of the attachment', 'either')}.txt"`,
      `Content-Disposition: attachment; filename="${word('file name of the attachment', 'either')}.txt"`,
      '',
      `${word('attachment', 'either')}`,
      '--=_part--',
      '',
    ].join('\r\n'),
  )
}

function ics(word: Word): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${word('PRODID', 'hidden')}//EN`,
    'BEGIN:VEVENT',
    `UID:${word('UID', 'hidden')}@example.org`,
    'DTSTAMP:20240220T090000Z',
    'DTSTART:20240221T160000Z',
    'DTEND:20240221T163000Z',
    `SUMMARY:Meeting ${word('SUMMARY', 'shown')}`,
    `DESCRIPTION:About ${word('DESCRIPTION', 'shown')}`,
    `ORGANIZER:mailto:${word('ORGANIZER', 'either')}@example.org`,
    `X-NOTE:${word('X property', 'hidden')}`,
    `X-ALT-DESC;FMTTYPE=text/html:<p>${word('X-ALT-DESC', 'hidden')}</p>`,
    `COMMENT:${word('COMMENT', 'hidden')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

function csv(word: Word): Uint8Array {
  return Buffer.from(`week,${word('head', 'shown')},count\n1,${word('cell', 'shown')},12\n2,other,14\n`)
}

/** A page with text, and all that can stand beside the page. */
function pdf(word: Word): Uint8Array {
  const stream = (text: string, more = ''): string => `<< /Length ${text.length}${more} >>\nstream\n${text}\nendstream`
  const string = (place: string, layer: Layer): string => `(${word(place, layer)})`
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /AcroForm << /Fields [8 0 R] /NeedAppearances true /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >> /Names << /EmbeddedFiles << /Names [(note.txt) 9 0 R] >> >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [7 0 R 8 0 R 12 0 R] >>',
      stream(`BT /F1 12 Tf 20 150 Td (Page of ${word('page', 'shown')}) Tj ET`),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      stream(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${word('XMP', 'hidden')}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
        ' /Type /Metadata /Subtype /XML',
      ),
      `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${string('comment', 'hidden')} /T ${string('author of the comment', 'hidden')} >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T ${string('name of the field', 'hidden')} /V ${string('form field', 'either')} /Rect [20 60 200 80] /P 3 0 R /DA (/F1 10 Tf 0 g) >>`,
      `<< /Type /Filespec /F (note.txt) /UF (note.txt) /Desc ${string('attachment description', 'hidden')} /EF << /F 10 0 R >> >>`,
      stream(word('attached file', 'hidden'), ' /Type /EmbeddedFile'),
      `<< /Title ${string('Title', 'hidden')} /Author ${string('Author', 'hidden')} /Subject ${string('Subject', 'hidden')} /Keywords ${string('Keywords', 'hidden')} /Creator ${string('Creator', 'hidden')} /Producer ${string('Producer', 'hidden')} >>`,
      `<< /Type /Annot /Subtype /FreeText /F 4 /Rect [20 20 280 40] /AP << /N 13 0 R >> /Contents ${string('words of a text box in the file', 'hidden')} /T ${string('author of a text box', 'hidden')} >>`,
      stream(
        `BT /F1 10 Tf 4 6 Td (${word('text box', 'shown')}) Tj ET`,
        ' /Type /XObject /Subtype /Form /BBox [0 0 260 20] /Resources << /Font << /F1 5 0 R >> >>',
      ),
    ],
    11,
  )
}

function pdfOf(objects: readonly string[], info: number): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A grey square of 16 by 16. */
const GREY =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAQABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFhAAAwAAAAAAAAAAAAAAAAAAABVh/9oACAEBAAA/AKK+BfDVr4F8P//Z'

/** With EXIF, XMP, IPTC and a comment. */
function jpg(word: Word): Uint8Array {
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  const grey = Buffer.from(GREY, 'base64')
  return Buffer.concat([
    grey.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(word('EXIF', 'hidden'))])),
    segment(
      0xe1,
      Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${word('XMP of a picture', 'hidden')}</x:xmpmeta>`),
    ),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${word('IPTC', 'hidden')}`)),
    segment(0xfe, Buffer.from(word('comment of a JPEG', 'hidden'))),
    grey.subarray(2),
    Buffer.from(word('behind the end of a JPEG', 'hidden')),
  ])
}

/** One tag, ImageDescription. */
function exif(words: string): Buffer {
  const text = Buffer.from(`${words}\0`)
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x010e, 10)
  tiff.writeUInt16BE(2, 12)
  tiff.writeUInt32BE(text.length, 14)
  tiff.writeUInt32BE(26, 18)
  return Buffer.concat([tiff, text])
}

function png(word: Word): Uint8Array {
  const chunk = (type: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content])
    const all = Buffer.alloc(body.length + 8)
    all.writeUInt32BE(content.length, 0)
    body.copy(all, 4)
    all.writeUInt32BE(crc32(body), body.length + 4)
    return all
  }
  const head = Buffer.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Author\0${word('text of a PNG', 'hidden')}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(word('packed text of a PNG', 'hidden'))])),
    chunk('eXIf', exif(word('EXIF of a PNG', 'hidden'))),
    chunk('IDAT', deflateSync(Buffer.alloc(17 * 16, 128).map((byte, i) => (i % 17 === 0 ? 0 : byte)))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(word('behind the end of a PNG', 'hidden')),
  ])
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function docx(word: Word): Uint8Array {
  const author = `w:author="${word('author of a change', 'hidden')}" w:date="2024-02-20T09:00:00Z"`
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const deleted = `<w:del w:id="1" ${author}><w:r><w:delText>${word('deleted text', 'hidden')}</w:delText></w:r></w:del>`
  const inserted = `<w:ins w:id="2" ${author}>${run(word('inserted text', 'shown'))}</w:ins>`
  const secret = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${word('hidden text', 'either')}</w:t></w:r>`
  const comment =
    '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${OFFICE}.comments+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELS}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r3" Type="${RELS}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body><w:p>${run(`A page of ${word('paragraph', 'shown')} `)}${comment}${deleted}${inserted}${secret}</w:p></w:body></w:document>`,
    'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="${word('author of a comment', 'hidden')}" w:initials="x"><w:p>${run(word('comment in Word', 'hidden'))}</w:p></w:comment></w:comments>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${word('author of a Word document', 'hidden')}</dc:creator><cp:lastModifiedBy>${word('last editor', 'hidden')}</cp:lastModifiedBy></cp:coreProperties>`,
  })
}

/** Stored, not packed. */
function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(33, 8)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(content.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02\x14\0', 'latin1')
    head.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    local.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), content)
    central.push(entry, Buffer.from(name))
    at += 30 + name.length + content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  const count = Object.keys(parts).length
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}
