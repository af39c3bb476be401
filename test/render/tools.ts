import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGES = { pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', pdfdetach: 'poppler-utils', qpdf: 'qpdf' }

/** What a PDF tool prints about a file with these bytes. */
export function inspectPdf(tool: keyof typeof PACKAGES, pdf: Uint8Array, args: readonly string[] = []): string {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  try {
    const file = join(dir, 'document.pdf')
    writeFileSync(file, pdf)
    const output = tool === 'pdftotext' || args.includes('--qdf') ? ['-'] : []
    return execFileSync(tool, [...args, file, ...output], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 50_000_000,
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`this test needs ${tool}: install the Debian package ${PACKAGES[tool]}`)
    throw error
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** The fonts come with the build; a test may run before it. */
export function provideFonts(): void {
  if (!existsSync('dist/fonts')) execFileSync(process.execPath, ['scripts/copy-fonts.mjs'])
}
