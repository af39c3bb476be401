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
  const characters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)
  const count = Math.ceil(characters.length / length)
  return Array.from({ length: count }, (_, i) => characters.slice(i * length, (i + 1) * length).join(''))
}
