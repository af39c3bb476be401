/** What Word hides, and the library that reads its documents does not. */

const RUN = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]|<\/w:r>)[\s\S])*<\/w:r>/g
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/g
const ROW = /<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]|<\/w:tr>)[\s\S])*<\/w:tr>/g
const STYLE = /<w:style [^>]*?w:styleId="([^"]*)"[^>]*>(?:(?!<w:style |<\/w:style>)[\s\S])*<\/w:style>/g
const HIDDEN = /<w:vanish(?:\s*\/>| w:val="(?:1|true|on)")/
const HIDDEN_ROW = /<w:trPr(?: [^>]*)?>(?:(?!<\/?w:trPr)[\s\S])*?<w:hidden(?:\s*\/>| w:val="(?:1|true|on)")/

/** The ids of the styles of which the text is hidden; those that are based on them are so too. */
export function hiddenStyles(styles: string): ReadonlySet<string> {
  const found = new Set<string>()
  const all = [...styles.matchAll(STYLE)].map(([xml, id = '']) => ({ xml, id }))
  for (const { xml, id } of all) if (HIDDEN.test(xml)) found.add(id)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const { xml, id } of all) if (found.has(styleIn(xml, 'basedOn')) && !shows(xml)) found.add(id)
  }
  return found
}

/** Whether anything in the XML is hidden. */
export function hasHidden(xml: string, styles: ReadonlySet<string>): boolean {
  return withoutHidden(xml, styles) !== xml
}

/** The XML without runs, paragraphs and rows of tables that are hidden. */
export function withoutHidden(xml: string, styles: ReadonlySet<string>): string {
  const rows = HIDDEN_ROW.test(xml) ? xml.replace(ROW, (row) => (HIDDEN_ROW.test(row) ? '' : row)) : xml
  const isRunHidden = (run: string): boolean => HIDDEN.test(run) || (styles.has(styleIn(run, 'rStyle')) && !shows(run))
  const seen =
    styles.size === 0
      ? rows
      : rows.replace(PARAGRAPH, (paragraph) =>
          styles.has(styleIn(paragraph, 'pStyle'))
            ? paragraph.replace(RUN, (run) => (shows(run) ? run : ''))
            : paragraph,
        )
  return HIDDEN.test(seen) || styles.size > 0 ? seen.replace(RUN, (run) => (isRunHidden(run) ? '' : run)) : seen
}

function styleIn(xml: string, tag: string): string {
  return new RegExp(`<w:${tag} w:val="([^"]*)"`).exec(xml)?.[1] ?? ''
}

/** Whether it says itself that it is not hidden. */
function shows(xml: string): boolean {
  return /<w:vanish w:val="(?:0|false|off)"/.test(xml)
}
