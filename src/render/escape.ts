import MarkdownIt from 'markdown-it'
import { oneLine } from './text.ts'

const { unescapeAll } = new MarkdownIt().utils

/**
 * `text` on one line, so that Markdown shows these characters and no more, wherever in a line it stands. Only what
 * would be read as markup gets a backslash: people paste these lines into an e-mail.
 */
export function escapeMarkdown(text: string): string {
  return escapeStart(escapeInline(oneLine(text)))
}

/** Each line of `text` escaped, with a Markdown line break between; blank lines are left out. */
export function escapeLines(text: string): string {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map(escapeMarkdown)
  return lines.filter((line) => line !== '').join('\\\n')
}

/** A `#` at the end would be taken for the end of a heading; a `^` before or behind a bracket makes a footnote. */
const special =
  /\\$|^\^|\^$|[\\`*[\]|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?![\s\d=])|(?<=^|\s)#(?=#*$)|&(?=(?<entity>#?[A-Za-z0-9]+)(?:;|$))/gu

function escapeInline(text: string): string {
  return text.replace(special, (c, entity: string | undefined, at: number) => {
    if (c === '&' && !isEntity(entity ?? '')) return c
    // A table takes every pipe after a backslash for an escaped one, so the last backslash is an entity.
    return c === '\\' && at === text.length - 1 ? '&#92;' : `\\${c}`
  })
}

function isEntity(name: string): boolean {
  return unescapeAll(`&${name};`) !== `&${name};`
}

/** What makes a heading, list, quote, rule or table only at the start of a line. */
function escapeStart(text: string): string {
  return text
    .replace(/^(?:#{1,6}(?=\s|$)|[>=]|\+(?=\s|$)|[-:](?![\p{L}\p{N}]))/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
