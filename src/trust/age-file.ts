import { decrypted, type Key } from './age.ts'
import { writeNew } from './bag-bytes.ts'

/** Opens an encrypted file into a new one; throws a UserError, and leaves nothing, for a wrong key and for a changed file. */
export async function openInto(path: string, file: string, key: Key): Promise<void> {
  await writeNew(path, await decrypted(file, key))
}
