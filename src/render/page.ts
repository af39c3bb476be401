import { createHash } from 'node:crypto'
import { readAsset } from './assets.ts'
import type { RenderedDocument } from './document.ts'
import { htmlOf } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { escapeXml, oneLine } from './text.ts'

/**
 * One HTML file that needs no other and asks the network for nothing; no author, no maker. Its own policy lets through
 * its style and its script, by their checksums, and nothing else.
 */
export function renderPage(document: RenderedDocument): string {
  const title = escapeXml(oneLine(document.title))
  const origin = escapeXml(originLine(document))
  const style = `\n${asset('page.css')}${pageRules(document)}`
  const script = `\n${asset('page.js')}`
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body${document.landscape ? ' class="landscape"' : ''}>
${document.draft ? '<header class="draft"><strong>DRAFT</strong></header>\n' : ''}<main>
${htmlOf(parseMarkdown(document.markdown, document.charts))}</main>
<footer>${origin}</footer>
<script type="module">${script}</script>
</body>
</html>
`
}

function asset(name: string): string {
  return readAsset(`templates/${name}`).toString('utf8')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The line at the foot of every page. */
export function originLine({ documentId, shownDate }: RenderedDocument): string {
  return `${oneLine(documentId)} · record as of ${oneLine(shownDate)}`
}

/** What of the printed page is not the same for all documents. */
function pageRules(document: RenderedDocument): string {
  const size = `${document.paper === 'a4' ? 'A4' : 'letter'} ${document.landscape ? 'landscape' : 'portrait'}`
  const draft = document.draft ? '\n  @top-center { content: "DRAFT" }' : ''
  return `@page {
  size: ${size};
  @bottom-left { content: ${cssString(originLine(document))} }${draft}
}
`
}

function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 .-]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `)}"`
}
