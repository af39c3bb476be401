/** The letters of old Windows programs, which Node 20 to 22 do not know. */

/** The places from 128 to 159: Node 20 to 22 read them as control characters, which no text has. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text with Windows' own letters wherever it has the control characters that were read in their place. */
export function withWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 128))
}

/** The text of bytes in the encoding of old Windows programs. */
export function windowsText(bytes: Uint8Array): string {
  return withWindowsLetters(new TextDecoder('windows-1252').decode(bytes))
}
