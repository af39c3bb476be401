import { openBag } from '../../src/trust/bag-source.ts'
import { folderOf } from '../record-folder.ts'

/** The names of all files in a bag, in order. */
export async function namesIn(bag: string): Promise<string[]> {
  const { files, close } = await openBag(bag)
  close()
  return files.map(({ name }) => name).sort()
}

/** A new folder with all files of a bag, as a person gets who opens the zip. */
export async function unpacked(bag: string): Promise<string> {
  const { files, close } = await openBag(bag)
  const contents: [string, Uint8Array][] = []
  for (const { name, open } of files) {
    const pieces: Uint8Array[] = []
    for await (const piece of open()) pieces.push(piece)
    contents.push([name, Buffer.concat(pieces)])
  }
  close()
  return folderOf(Object.fromEntries(contents))
}
