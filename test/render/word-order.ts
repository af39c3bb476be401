/**
 * Whether Word would open a file without repairing it, as far as order and references show it. The orders are those of
 * ECMA-376 part 1, annex A.1 (wml.xsd), of the elements that can stand there.
 */
import { partOf, partsOf } from './word.ts'

const ORDERS: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblBorders: 'top left bottom right insideH insideV',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tcBorders: 'top left bottom right insideH insideV tl2br tr2bl',
  tcMar: 'top left bottom right',
  tblCellMar: 'top left bottom right',
  pBdr: 'top left bottom right between bar',
  tbl: 'tblPr tblGrid tr',
  tr: 'tblPrEx trPr tc',
  tc: 'tcPr tbl p',
  numPr: 'ilvl numId',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  num: 'abstractNumId lvlOverride',
  numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  tblStylePr: 'pPr rPr tblPr trPr tcPr',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  settings:
    'writeProtection view zoom removePersonalInformation displayBackgroundShape mirrorMargins trackRevisions defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
}

/** These stand once at most in what holds them. */
const ONCE = new Set(['pPr', 'rPr', 'tblPr', 'tcPr', 'trPr', 'sectPr', 'lvl', 'style', 'numPr'])

type Element = { readonly name: string; readonly children: Element[] }

/** Places where an element stands in a wrong order, twice, or where Word knows none. */
function orderFaults(xml: string): string[] {
  const faults: string[] = []
  const open: Element[] = [{ name: '', children: [] }]
  for (const [tag, end, name = '', alone] of xml.matchAll(/<(\/?)w:(\w+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (end === '/') {
      const closed = open.pop()
      if (closed !== undefined) faults.push(...faultsOf(closed))
      continue
    }
    const element = { name, children: [] }
    open.at(-1)?.children.push(element)
    if (alone !== '/') open.push(element)
    if (tag.includes('undefined') || tag.includes('NaN')) faults.push(tag)
  }
  return faults
}

function faultsOf({ name, children }: Element): string[] {
  const order = ORDERS[name]?.split(' ')
  if (name === 'tc' && children.at(-1)?.name !== 'p') return ['a cell does not end with a paragraph']
  if (order === undefined) return []
  const names = children.map((child) => child.name)
  const places = names.map((child) => order.indexOf(child))
  return names.flatMap((child, i) => {
    const [place = 0, before = 0] = [places[i], places[i - 1]]
    if (place === -1) return [`${child} in ${name}`]
    // Head and foot of pages come as pairs, in any order.
    if (name === 'sectPr' && place <= 1) return []
    if (i > 0 && place < before) return [`${child} behind ${names[i - 1]} in ${name}`]
    return i > 0 && place === before && ONCE.has(name) ? [`${child} twice in ${name}`] : []
  })
}

const WORDS_OF_XML = /\.(?:xml|rels)$/

/** Everything that Word would have to repair: order, references without a target, ids that stand twice. */
export function repairs(docx: Uint8Array): string[] {
  const parts = partsOf(docx)
  const texts = [...parts].filter(([name]) => WORDS_OF_XML.test(name))
  const body = partOf(docx, 'word/document.xml')
  const all = texts.map(([, bytes]) => bytes.toString('utf8')).join('')
  const types = partOf(docx, '[Content_Types].xml')
  return [
    ...texts.flatMap(([name, bytes]) => orderFaults(bytes.toString('utf8')).map((fault) => `${name}: ${fault}`)),
    ...missing('style', all, [
      /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g,
      /w:styleId="([^"]*)"/g,
    ]),
    ...missing('list', all, [/<w:numId w:val="([^"]*)"/g, /<w:num w:numId="([^"]*)"/g]),
    ...missing('list kind', all, [/<w:abstractNumId w:val="([^"]*)"/g, /<w:abstractNum w:abstractNumId="([^"]*)"/g]),
    ...missing('footnote', all, [
      /<w:footnoteReference w:id="([^"]*)"/g,
      /<w:footnote(?: w:type="\w+")? w:id="([^"]*)"/g,
    ]),
    ...missing('target', body + partOf(docx, 'word/_rels/document.xml.rels'), [
      /r:(?:id|embed)="([^"]*)"/g,
      / Id="([^"]*)"/g,
    ]),
    ...twice('picture', body, /<wp:docPr id="([^"]*)"/g),
    ...twice('style', partOf(docx, 'word/styles.xml'), /w:styleId="([^"]*)"/g),
    ...[...parts.keys()]
      .filter((name) => !name.endsWith('/') && name !== '[Content_Types].xml')
      .filter(
        (name) => !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.split('.').at(-1)}"`),
      )
      .map((name) => `no type for ${name}`),
    ...(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#x?0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]);/u.test(all)
      ? ['a character that XML does not allow']
      : []),
  ]
}

/** What the first pattern finds and the second does not. */
function missing(what: string, xml: string, [used, known]: readonly [RegExp, RegExp]): string[] {
  const names = new Set([...xml.matchAll(known)].map(([, name]) => name))
  const wanted = new Set([...xml.matchAll(used)].map(([, name]) => name))
  return [...wanted].filter((name) => !names.has(name)).map((name) => `no ${what} "${name}"`)
}

function twice(what: string, xml: string, pattern: RegExp): string[] {
  const names = [...xml.matchAll(pattern)].map(([, name]) => name)
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `two of ${what} "${name}"`)
}
