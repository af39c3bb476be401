import { join } from 'node:path'
import { exhibitReader } from '../exhibits/reader.ts'
import type { PacketRequest } from '../packet/packet-request.ts'
import type { Terminal } from '../terminal.ts'
import type { PacketWay } from './packet-make.ts'

/**
 * Makes the folder and the zip of a document with its exhibits. 0 when they are there, or when the user does not want them
 * after all; 1 when something may not leave. `requested` is run once. Throws what it throws, and a UserError.
 */
export async function packet(
  terminal: Terminal,
  dir: string,
  requested: () => Promise<PacketRequest>,
  way: PacketWay,
): Promise<number> {
  // The thread that reads the files gets ready while the rest of the program is being loaded.
  const reader = exhibitReader(join(dir, 'files'))
  try {
    const { makePacket } = await import('./packet-make.ts')
    return await makePacket(terminal, { dir, reader }, await requested(), way)
  } finally {
    await reader.close()
  }
}
