/** A bag of files with their checksums: BagIt 1.0 (RFC 8493), which libraries and courts' archives know, and `sha256sum -c` checks. */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PRIVATE_FOLDER } from '../record/folders.ts'
import { copyInto } from './bag-bytes.ts'
import type { BagFile, BagInfo, BagSum, BagTag } from './bag-file.ts'
import { inOrder, manifestName, withBagNames } from './bag-names.ts'

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/**
 * Writes a bag into an empty folder: copies `files` to data/, and puts `tags` beside the manifests. Names become NFC. Throws a
 * UserError for a name that is unsafe or not the only one of its kind, and for a file whose bytes are not those of its sha256;
 * then the folder is not whole, and is the caller's to take away.
 */
export async function writeBag(
  folder: string,
  files: readonly BagFile[],
  info: BagInfo,
  tags: readonly BagTag[] = [],
): Promise<void> {
  const payload = withBagNames(files)
  await mkdir(join(folder, 'data'), { mode: PRIVATE_FOLDER })
  const sums: BagSum[] = []
  for (const file of payload) sums.push(await copyInto(file, join(folder, 'data', ...file.name.split('/'))))
  for (const tag of bagTags(sums, info, tags)) await copyInto(tag, join(folder, ...tag.name.split('/')))
}

/** The files beside a payload, in order: the declaration, the information, both manifests, and `tags`. */
export function bagTags(payload: readonly BagSum[], info: BagInfo, tags: readonly BagTag[] = []): BagTag[] {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0)
  const lines = [...info, ['Payload-Oxum', `${octets}.${payload.length}`] as const]
  const manifest = inOrder(payload).map(({ name, sha256 }) => `${sha256}  data/${manifestName(name)}\n`)
  const listed = withBagNames([
    textTag('bagit.txt', DECLARATION),
    textTag('bag-info.txt', lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')),
    textTag('manifest-sha256.txt', manifest.join('')),
    ...tags,
  ])
  const tagManifest = listed.map(
    ({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${manifestName(name)}\n`,
  )
  return [...listed, textTag('tagmanifest-sha256.txt', tagManifest.join(''))]
}

function textTag(name: string, text: string): BagTag {
  return { name, content: Buffer.from(text) }
}

/** A line break in a value would begin another line of bag-info.txt. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
