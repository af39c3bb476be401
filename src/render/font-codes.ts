import type { Fonts } from './fonts.ts'
import { clean, oneLine } from './text.ts'
import type { Chart } from './tree.ts'

/** The text without what could break a page; characters that no font has are their codes: `<U+4E2D>`. */
export function inFonts(text: string, { missing }: Fonts): string {
  return withCodes(clean(text), missing)
}

/**
 * A picture must do with the main font: Typst 0.14 shows boxes for Arabic in an SVG, and stops the whole process at
 * some emoji beside letters.
 */
export function chartInFonts(chart: Chart, fonts: Fonts): Chart {
  const unfit = new Set(unfitForCharts(chart.svg, fonts))
  const svg = chart.svg.replace(/(?<=<text[^>]*>)[^<]+/g, (text) =>
    withCodes(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''), unfit).replace(/<(U\+\w+)>/g, '&lt;$1&gt;'),
  )
  return { ...chart, svg, alt: oneLine(chart.alt) || 'Chart' }
}

/** A sentence about the characters that are shown as codes, none where all are shown as they are. */
export function codesNote(charts: readonly Chart[], fonts: Fonts): string[] {
  const unshown = new Set([...fonts.missing, ...charts.flatMap(({ svg }) => unfitForCharts(svg, fonts))])
  if (unshown.size === 0) return []
  const shown = [...unshown].slice(0, 10).map((character) => `${character} (${code(character)})`)
  const more = unshown.size > shown.length ? ` and ${unshown.size - shown.length} more` : ''
  return [
    `the PDF shows these characters as their codes, as no font has them or they stand in a chart: ${shown.join(', ')}${more}`,
  ]
}

function unfitForCharts(text: string, { familyOf, missing }: Fonts): string[] {
  const special = text.match(/[^ -~]/gu) ?? []
  return special.filter((character) => familyOf.has(character) || missing.has(character))
}

function withCodes(text: string, missing: ReadonlySet<string>): string {
  if (missing.size === 0) return text
  return Array.from(text, (c) => (missing.has(c) ? `<${code(c)}>` : c)).join('')
}

function code(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}
