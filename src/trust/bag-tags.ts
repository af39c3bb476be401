/** What the text files of a bag say: its version, its checksums, how much it holds. */
import { quoted } from '../record/problem.ts'
import { UserError } from '../user-error.ts'
import { faultOfName } from './bag-names.ts'

/** Of a bag's declaration. */
export type Declaration = { readonly isVersion1: boolean; readonly encoding: string }

/** A line of a manifest; `names` are what the path may mean, the likeliest first. */
export type ManifestLine = { readonly sum: string; readonly path: string; readonly names: readonly string[] }

const VERSIONS: readonly string[] = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

/** Reads bagit.txt. Throws a UserError when it is not as RFC 8493 wants it, or of a version that came later. */
export function declarationIn(content: Uint8Array): Declaration {
  const [first = '', second = '', ...rest] = linesOf(decoded(content, 'UTF-8', 'bagit.txt'))
  const [, version] = /^BagIt-Version(?: |\s*)?:\s*(\S+)\s*$/.exec(first) ?? []
  const [, encoding] = /^Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/.exec(second) ?? []
  if (version === undefined || encoding === undefined || rest.some((line) => line !== ''))
    throw new UserError('bagit.txt of this bag does not say its version and its encoding in two lines; it was not read')
  if (!VERSIONS.includes(version))
    throw new UserError(`this bag is of BagIt version ${quoted(version)}, which is not known here; it was not read`)
  const isVersion1 = version === '1.0'
  if (isVersion1 && (first !== `BagIt-Version: ${version}` || second !== `Tag-File-Character-Encoding: ${encoding}`))
    throw new UserError('bagit.txt of this bag has spaces where none belong; it was not read')
  return { isVersion1, encoding }
}

/** The text of a tag file. Throws a UserError for bytes that are none in the encoding, and for one that is not known. */
export function decoded(content: Uint8Array, encoding: string, name: string): string {
  const isUtf8 = /^utf-?8$/i.test(encoding)
  if (isUtf8 && content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf)
    throw new UserError(`${quoted(name)} of this bag begins with a byte order mark, which is not allowed there`)
  // The decoder takes UTF-16 for the one with the low byte first; a mark says what it is.
  const label = /^utf-16$/i.test(encoding) && content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : encoding
  try {
    return new TextDecoder(label, { fatal: true }).decode(content)
  } catch (cause) {
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError)) throw cause
    throw new UserError(`${quoted(name)} of this bag is no text in ${quoted(encoding)}; it was not read`)
  }
}

/** The lines of a manifest. Throws a UserError for a line that is none, and for a path that leads out of the bag. */
export function manifestLines(text: string, manifest: string): ManifestLine[] {
  return linesOf(text)
    .filter((line) => line !== '')
    .map((line) => {
      // A star is what checksum programs put before a file that they read as bytes.
      const [, sum, path] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? []
      if (sum === undefined || path === undefined)
        throw new UserError(`a line of ${quoted(manifest)} is no checksum with a path: ${quoted(line)}`)
      const plain = path.replace(/^(\.\/)+/, '')
      const names = [...new Set([unescaped(plain), plain])]
      const fault = names.map(faultOfPath).find((each) => each !== undefined)
      if (fault !== undefined)
        throw new UserError(`${quoted(manifest)} names a file ${quoted(path)}, and ${fault}; it was not read`)
      return { sum: sum.toLowerCase(), path, names }
    })
}

/** A line break may stand in a path, escaped: it is part of the name there. `~` would be a home folder in a shell. */
function faultOfPath(name: string): string | undefined {
  return name.startsWith('~') ? 'it leads to another folder' : faultOfName(name)
}

function unescaped(path: string): string {
  return path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Bytes and number of files that bag-info.txt says; undefined when it does not. */
export function oxumIn(text: string): { readonly bytes: number; readonly files: number } | undefined {
  const [, bytes, files] = /^Payload-Oxum\s*:\s*(\d+)\.(\d+)\s*$/im.exec(text) ?? []
  return bytes === undefined ? undefined : { bytes: Number(bytes), files: Number(files) }
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}
