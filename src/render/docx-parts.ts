import { ACCENT, HAIR, HEAD_SHADE } from './docx-styles.ts'

/** A part of the file as Word writes it and reads it without repair, where the library writes it otherwise. */
export function asWordExpects(name: string, xml: string): string {
  switch (name) {
    case 'word/styles.xml':
      return stylesPart(xml)
    case 'word/numbering.xml':
      return numberingPart(xml)
    case 'word/settings.xml':
      return xml.replace('<w:compat>', `${SEPARATORS}<w:compat>`)
    case 'word/footnotes.xml':
    case 'word/endnotes.xml':
      // The line above the notes is no note, and has no number.
      return xml.replace(
        /<w:r>(?:(?!<\/w:r>).)*<w:(?:foot|end)noteRef\/><\/w:r>(?=<w:r><w:(?:s|continuationS)eparator\/>)/g,
        '',
      )
    default:
      return xml
  }
}

/** Which of the notes are the lines above them. */
const SEPARATORS = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'

/** A level of a list names its style in front of its sign; the levels of headings are one list, for which Word has a name. */
function numberingPart(xml: string): string {
  return xml
    .replace(/(<w:numFmt [^>]*\/>)((?:<w:(?:suff|lvlText|lvlJc) [^>]*\/>)+)(<w:pStyle [^>]*\/>)/g, '$1$3$2')
    .replace(/hybridMultilevel("\/>(?:(?!<\/w:abstractNum>).)*<w:pStyle w:val="Heading2")/g, 'multilevel$1')
}

/** Word knows its own styles by these names; `Strong` is none of paragraphs there, and nothing here has it. */
function stylesPart(xml: string): string {
  return xml
    .replace(/<w:style (?:(?!<\/w:style>).)*w:styleId="Strong".*?<\/w:style>/, '')
    .replace(/<w:name w:val="Heading \d"\/>/g, (name) => name.toLowerCase())
    .replace(
      '<w:style w:type="paragraph" w:styleId="Normal">',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
    )
    .replace('</w:styles>', `${DEFAULTS}${TABLE}</w:styles>`)
}

/** What a text, a table and a list are when nothing more is said. */
const DEFAULTS =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'

/** The look of tables, so that one which is added later can have it too. The library has no styles of tables. */
const TABLE =
  '<w:style w:type="table" w:customStyle="1" w:styleId="RuledTable"><w:name w:val="Ruled Table"/>' +
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>' +
  `<w:bottom w:val="single" w:sz="4" w:space="0" w:color="${HAIR}"/>` +
  `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${HAIR}"/></w:tblBorders></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${ACCENT}"/></w:rPr>` +
  `<w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ACCENT}"/></w:tcBorders>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${HEAD_SHADE}"/></w:tcPr></w:tblStylePr></w:style>`
