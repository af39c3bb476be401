import { encodeWord, foldLines, quoteString } from 'nodemailer/lib/mime-funcs'
import { encode, wrap } from 'nodemailer/lib/qp'
import type { Mailbox, RenderedDocument } from './document.ts'
import { mailHtml } from './mail-html.ts'
import { parseMarkdown } from './markdown.ts'
import { plainOf } from './plain.ts'
import { oneLine } from './text.ts'
import { type Block, type Inline, plainText } from './tree.ts'

/** RFC 2047 allows an encoded word 75 characters, and the name of its header stands before the first. */
const LONGEST_WORD = 64
const LINE = 76

/**
 * The document as an e-mail that is not sent yet (RFC 5322, `X-Unsent` of Outlook): plain text, and the same as HTML. The
 * mail program adds sender, date and id when it is sent; nothing of this computer or this program is in it. The same
 * document gives the same bytes. Throws a TypeError for a document that is no mail.
 */
export function renderMail(document: RenderedDocument): string {
  const { mail, language, documentId } = document
  if (mail === undefined) throw new TypeError(`${documentId} is no e-mail`)
  const blocks = bodyOf(document, mail.subject)
  // No line of quoted-printable text can have "=_" in it, so none can look like the boundary.
  const boundary = `=_${documentId}`
  return [
    ...headers(mail),
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...part('text/plain', plainOf(blocks)),
    `--${boundary}`,
    ...part('text/html', mailHtml(blocks, language)),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function headers({ subject, to, cc }: NonNullable<RenderedDocument['mail']>): string[] {
  const line = (name: string, value: string): string[] => (value === '' ? [] : [foldLines(`${name}: ${value}`, LINE)])
  return [
    ...line('Subject', encoded(oneLine(subject))),
    ...line('To', to.map(mailbox).join(', ')),
    ...line('Cc', cc.map(mailbox).join(', ')),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ]
}

/**
 * A name without an address is an empty group, as in `undisclosed-recipients:;`: valid, shown by mail programs, and
 * nothing can be sent to it by accident before the user has chosen the address.
 */
function mailbox({ name, address }: Mailbox): string {
  const known = address !== undefined && /^[\x21-\x7e]+$/.test(address) ? address : undefined
  const plain = oneLine(name)
  if (plain === '') return known ?? ''
  // Parsers want a blank behind an encoded word.
  const phrase = isPlain(plain) ? quoteString(plain) : `${encoded(plain)} `
  return known === undefined ? `${phrase}:;` : `${phrase.trimEnd()} <${known}>`
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('=?')
}

/** Words that are not plain ASCII as encoded words, which are separated by blanks where one is not enough. */
function encoded(text: string): string {
  return isPlain(text) ? text : encodeWord(text, 'B', LONGEST_WORD)
}

function part(type: string, text: string): string[] {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    wrap(encode(text.replace(/\r?\n/g, '\r\n')), LINE).replace(/(?:\r\n)+$/, ''),
  ]
}

/** What stands in the head of the mail is not said again at the top of its text. */
function bodyOf({ markdown, charts }: RenderedDocument, subject: string): Block[] {
  const blocks = parseMarkdown(markdown, charts)
  const title = blocks.findIndex(({ type }) => type === 'heading')
  const heading = blocks[title]
  if (heading?.type !== 'heading' || plainText(heading.children) !== oneLine(subject)) return blocks
  const addresses = blocks[title + 1]
  const rest = addresses?.type === 'paragraph' ? withoutAddresses(addresses.children) : undefined
  return [
    ...blocks.slice(0, title),
    ...(rest === undefined || rest.length === 0 ? [] : [{ type: 'paragraph' as const, children: rest }]),
    ...blocks.slice(rest === undefined ? title + 1 : title + 2),
  ]
}

const IN_THE_HEAD = /^(?:To|Copy|Cc|From|Date):/

/** The lines of a paragraph, without those that name who it is from and for. */
function withoutAddresses(children: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]]
  for (const inline of children) {
    if (inline.type === 'newline') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  const kept = lines.filter((line) => !IN_THE_HEAD.test(plainText(line).trim()))
  return kept.flatMap((line, i): Inline[] => (i === 0 ? line : [{ type: 'newline' }, ...line]))
}
