import { chartIds, tokensOf } from './markdown.ts'
import { clean } from './text.ts'

/** The Markdown as it is handed over: without charts, blanks at the ends of lines and double blank lines. */
export function markdownFile(markdown: string): string {
  const lines = clean(markdown).split('\n')
  const charts = new Set(chartLines(markdown))
  const text = lines.map((line, i) => (charts.has(i) ? '' : line.trimEnd())).join('\n')
  return `${text.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '')}\n`
}

function chartLines(markdown: string): number[] {
  return tokensOf(markdown).flatMap(({ type, map, children }) => {
    if (type !== 'inline' || !map || !chartIds(children ?? [])) return []
    const [start, end] = map
    return Array.from({ length: end - start }, (_, i) => start + i)
  })
}
