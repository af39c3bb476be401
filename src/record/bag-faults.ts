/** Whether the folder of a packet is as it was made. Its manifests say what is in it: BagIt 1.0 (RFC 8493). */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fingerprint } from './attachments.ts'

const TAG_MANIFEST = 'tagmanifest-sha256.txt'
const MANIFESTS = ['manifest-sha256.txt', TAG_MANIFEST]

/** What systems put into a folder when somebody only looks at it. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i

/** Files of a folder by their paths in it: those that are not as its manifests have them, and those that no manifest has. */
export type BagFaults = { readonly changed: readonly string[]; readonly foreign: readonly string[] }

/** Compares every byte. A folder without manifests has them among `changed`. Throws when the disk cannot be read. */
export function bagFaults(folder: string): BagFaults {
  const changed: string[] = []
  const listed = new Set([TAG_MANIFEST])
  for (const manifest of MANIFESTS) {
    if (!isFile(join(folder, manifest))) {
      changed.push(manifest)
      continue
    }
    for (const line of readFileSync(join(folder, manifest), 'utf8')
      .split('\n')
      .filter((each) => each !== '')) {
      const [, sha256, written] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      const name = decoded(written ?? manifest)
      const path = join(folder, ...name.split('/'))
      listed.add(name)
      if (!isFile(path) || fingerprint(path).sha256 !== sha256) changed.push(name)
    }
  }
  return { changed: [...new Set(changed)], foreign: filesIn(folder).filter((name) => !listed.has(name)) }
}

/** Paths with "/", also of links, which a bag never has. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((item) => !item.isDirectory() && !LITTER.test(item.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort()
}

function isFile(path: string): boolean {
  return existsSync(path) && lstatSync(path).isFile()
}

function decoded(name: string): string {
  return name.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
