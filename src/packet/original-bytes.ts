import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ExhibitFile } from '../exhibits/exhibit-content.ts'
import { UserError } from '../user-error.ts'

/** The bytes of an attached file. Throws a UserError when they are not those that were attached. */
export function originalBytes({ path, name, sha256 }: ExhibitFile): Uint8Array {
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new UserError(`"${name}" was changed while the packet was being made; put the original back and try again`)
  return bytes
}
