const unsafe = /[\p{Cs}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n]/gu

/**
 * The text without what could spoof or break a page: other line ends become `\n`, control characters and broken
 * surrogates U+FFFD, and explicit bidi controls go (they reorder what is seen; Arabic and Hebrew need none), as do tag characters, which nobody sees.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unsafe, '\uFFFD')
    .replace(/\p{Bidi_Control}|[\u{E0000}-\u{E007F}]/gu, '')
}

/** `clean` text on one line: any run of blanks and line ends is one space, and there is none at the ends. */
export function oneLine(text: string): string {
  return clean(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')).trim()
}

/** For HTML and SVG, as text or in a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Pieces of `text` of at most `length` characters as a reader counts them, so that no emoji or accent is cut. */
export function pieces(text: string, length: number): string[] {
  const all = characters(text)
  const count = Math.ceil(all.length / length)
  return Array.from({ length: count }, (_, i) => all.slice(i * length, (i + 1) * length).join(''))
}

/** The segmenter takes longer for each character of a longer text, so it is given this much at a time. */
const WINDOW = 200

function characters(text: string): string[] {
  const segmenter = new Intl.Segmenter('en')
  const found: string[] = []
  let size = WINDOW
  for (let from = 0; from < text.length; ) {
    const end = from + size + (isHighSurrogate(text.charCodeAt(from + size - 1)) ? 1 : 0)
    const segments = Array.from(segmenter.segment(text.slice(from, end)), ({ segment }) => segment)
    // The last one may go on behind the window, and a letter with very many accents is longer than one.
    const whole = end < text.length ? segments.slice(0, -1) : segments
    size = whole.length === 0 ? size * 2 : WINDOW
    for (const segment of whole) {
      found.push(segment)
      from += segment.length
    }
  }
  return found
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
