/** What a packet holds, read back with the tools that a reader of it has. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a program is installed. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--help']).error === undefined
}

export function packetOf(dir: string, id: string): string {
  return join(dir, 'documents', id)
}

/** Every file of the payload, sorted. */
export function payloadOf(packet: string): string[] {
  const paths = readdirSync(join(packet, 'data'), { recursive: true, encoding: 'utf8', withFileTypes: true })
  return paths
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(packet, 'data').length + 1))
    .sort()
}

/** The words of a PDF; pages end with a form feed. */
export function wordsOfPdf(packet: string, file: string): string {
  if (!hasTool('pdftotext')) throw new Error('this test needs pdftotext: install the Debian package poppler-utils')
  return execFileSync('pdftotext', ['-layout', join(packet, 'data', file), '-'], { encoding: 'utf8' })
}

/** What `sha256sum -c` says: empty when each file is as the manifest has it. */
export function faultsOf(packet: string): string {
  if (!hasTool('sha256sum')) throw new Error('this test needs sha256sum: install the Debian package coreutils')
  const { stdout, stderr } = spawnSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], {
    cwd: packet,
    encoding: 'utf8',
  })
  return `${stdout}${stderr}`
}
