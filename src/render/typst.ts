import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One document compiled: the PDF, and in sentences what of a standard it does not meet. */
export type Compiled = { pdf: Uint8Array; standard: 'PDF/A-3a' | 'PDF 1.7'; notes: readonly string[] }

/** `template` is Typst code, `data` what it reads as /document.json, `fonts` TrueType files. */
export type TypstInput = { template: string; data: string; fonts: readonly Buffer[] }

export type TypstEngine = (input: TypstInput) => Promise<Compiled>

/** The native compiler; where this computer has none, the WebAssembly one, with a note. */
export async function typst(input: TypstInput): Promise<Compiled> {
  const native = await importNative()
  if (native) return compileNative(native, input)
  const compiled = await wasmTypst(input)
  return { ...compiled, notes: ['made without PDF/A: there is no native Typst for this computer', ...compiled.notes] }
}

type NativeModule = typeof import('@myriaddreamin/typst-ts-node-compiler')

/** An optional dependency: not installed, or without a binary for this computer, it fails in ways of its own. */
async function importNative(): Promise<NativeModule | undefined> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    return undefined
  }
}

function compileNative({ NodeCompiler }: NativeModule, { template, data, fonts }: TypstInput): Compiled {
  // The template can read nothing: its folder is empty, and what it needs is passed in memory.
  const workspace = mkdtempSync(join(tmpdir(), 'onrecord-'))
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
    compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(data))
    const outcome = compiler.compile({ mainFileContent: template })
    const document = outcome.result
    if (!document) {
      const error = outcome.takeError()
      throw typstError(error ? compiler.fetchDiagnostics(error) : [])
    }
    const pdf = standardPdf((pdfStandard) => compiler.pdf(document, { pdfStandard }))
    // Typst remembers what it laid out, for all of the process.
    compiler.evictCache(0)
    return pdf
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

/** Some letters cannot be written the way that PDF/A asks for: then PDF 1.7, with the reasons as a note. */
function standardPdf(write: (standard: string) => Uint8Array): Compiled {
  try {
    return { pdf: write('a-3a'), standard: 'PDF/A-3a', notes: [] }
  } catch (error) {
    const reasons = reasonsIn(error)
    if (reasons.length === 0) throw error
    return { pdf: write('1.7'), standard: 'PDF 1.7', notes: [`made without PDF/A: ${reasons.join('; ')}`] }
  }
}

/** A standard that is not met is an error that lists the reasons in Rust's notation, each text with a quote around. */
function reasonsIn(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const messages = error.message.matchAll(/message: "PDF\/A-3a error: ((?:[^"\\]|\\.)*)"/g)
  return [...new Set(Array.from(messages, ([, message]) => (message ?? '').replaceAll('\\', '')))]
}

/** The WebAssembly compiler, for computers without a native one: a tagged PDF 1.7 of the same look. */
export async function wasmTypst({ template, data, fonts }: TypstInput): Promise<Compiled> {
  const { default: init, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
  const binary = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await init({ module_or_path: readFileSync(binary) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  try {
    compiler.add_source('/main.typ', template)
    compiler.map_shadow('/document.json', Buffer.from(data))
    const outcome: { result?: Uint8Array; diagnostics?: unknown[] } = compiler.compile('/main.typ', [], 'pdf', 3)
    if (!outcome.result) throw typstError(outcome.diagnostics ?? [])
    return { pdf: outcome.result, standard: 'PDF 1.7', notes: [] }
  } finally {
    compiler.free()
  }
}

/** A template of ours that does not compile is our bug: all that Typst says is shown. */
function typstError(diagnostics: readonly unknown[]): Error {
  return new Error(`Typst cannot make the PDF: ${JSON.stringify(diagnostics)}`)
}
