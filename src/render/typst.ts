import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setNativeThreads } from './native-threads.ts'

/** One document compiled: the PDF, and in sentences what of a standard it does not meet. */
export type Compiled = { pdf: Uint8Array; pages: number; standard: 'PDF/A-3a' | 'PDF 1.7'; notes: readonly string[] }

/**
 * `template` is Typst code, `data` what it reads as /document.json, `fonts` TrueType files, `files` what else it reads,
 * by names of ours without a folder. `standard` is given where PDF/A is known to be impossible: then no note speaks of it.
 */
export type TypstInput = {
  template: string
  data: string
  fonts: readonly Buffer[]
  files?: ReadonlyMap<string, Uint8Array>
  standard?: 'PDF 1.7'
}

export type TypstEngine = (input: TypstInput) => Promise<Compiled>

/** The native compiler; where this computer has none, the WebAssembly one, with a note. */
export async function typst(input: TypstInput): Promise<Compiled> {
  const native = await importNative()
  if (native) return compileNative(native, input)
  const compiled = await wasmTypst(input)
  if (input.standard !== undefined) return compiled
  return { ...compiled, notes: ['made without PDF/A: there is no native Typst for this computer', ...compiled.notes] }
}

type NativeModule = typeof import('@myriaddreamin/typst-ts-node-compiler')

/** An optional dependency: not installed, or without a binary for this computer, it fails in ways of its own. */
async function importNative(): Promise<NativeModule | undefined> {
  setNativeThreads()
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    return undefined
  }
}

type Native = { compiler: InstanceType<NativeModule['NodeCompiler']>; workspace: string; fonts: readonly Buffer[] }
const natives: Native[] = []

/** To make a compiler takes longer than most pages do: a packet has its parts made by the same one. */
function nativeWith({ NodeCompiler }: NativeModule, fonts: readonly Buffer[]): Native {
  const made = natives.find((native) => hasFonts(native, fonts))
  if (made) return made
  // The template can read nothing: its folder is gone, and what it needs is passed in memory.
  const workspace = mkdtempSync(join(tmpdir(), 'onrecord-'))
  try {
    const native = {
      compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] }),
      workspace,
      fonts,
    }
    natives.push(native)
    return native
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

function hasFonts(made: { fonts: readonly Buffer[] }, fonts: readonly Buffer[]): boolean {
  return made.fonts.length === fonts.length && made.fonts.every((font, i) => font === fonts[i])
}

function compileNative(module: NativeModule, input: TypstInput): Compiled {
  const { compiler, workspace } = nativeWith(module, input.fonts)
  try {
    compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(input.data))
    for (const [name, bytes] of input.files ?? []) compiler.mapShadow(join(workspace, name), asBuffer(bytes))
    // What `compile` gives stays in memory until the collector comes by, with every picture that it shows.
    const source = { mainFileContent: input.template, resetRead: true }
    const write = (pdfStandard: string): Uint8Array => compiler.pdf(source, { pdfStandard })
    const written = input.standard === undefined ? standardPdf(write) : plainPdf(write)
    return { ...written, pages: countPages(written.pdf) }
  } catch (error) {
    const refused = compiler.compile({ mainFileContent: input.template }).takeError()
    throw refused ? typstError(compiler.fetchDiagnostics(refused)) : error
  } finally {
    compiler.resetShadow()
    // Typst remembers what it laid out, for all of the process.
    compiler.evictCache(0)
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

type Written = Omit<Compiled, 'pages'>

/** Some letters cannot be written the way that PDF/A asks for: then PDF 1.7, with the reasons as a note. */
function standardPdf(write: (standard: string) => Uint8Array): Written {
  try {
    return { pdf: write('a-3a'), standard: 'PDF/A-3a', notes: [] }
  } catch (error) {
    const reasons = reasonsIn(error)
    if (reasons.length === 0) throw error
    return { ...plainPdf(write), notes: [`made without PDF/A: ${reasons.join('; ')}`] }
  }
}

function plainPdf(write: (standard: string) => Uint8Array): Written {
  return { pdf: write('1.7'), standard: 'PDF 1.7', notes: [] }
}

/** A standard that is not met is an error that lists the reasons in Rust's notation, each text with a quote around. */
function reasonsIn(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const messages = error.message.matchAll(/message: "PDF\/A-3a error: ((?:[^"\\]|\\.)*)"/g)
  return [...new Set(Array.from(messages, ([, message]) => (message ?? '').replaceAll('\\', '')))]
}

type Wasm = { compiler: WasmCompiler; fonts: readonly Buffer[] }
type WasmCompiler = import('@myriaddreamin/typst-ts-web-compiler').TypstCompiler
const wasms: Wasm[] = []

async function wasmWith(fonts: readonly Buffer[]): Promise<WasmCompiler> {
  const made = wasms.find((wasm) => hasFonts(wasm, fonts))
  if (made) return made.compiler
  const { default: init, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
  const binary = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  if (wasms.length === 0) await init({ module_or_path: readFileSync(binary) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  wasms.push({ compiler, fonts })
  return compiler
}

/** The WebAssembly compiler, for computers without a native one: a tagged PDF 1.7 of the same look. */
export async function wasmTypst({ template, data, fonts, files }: TypstInput): Promise<Compiled> {
  const compiler = await wasmWith(fonts)
  try {
    compiler.add_source('/main.typ', template)
    compiler.map_shadow('/document.json', Buffer.from(data))
    for (const [name, bytes] of files ?? []) compiler.map_shadow(`/${name}`, bytes)
    const outcome: { result?: Uint8Array; diagnostics?: unknown[] } = compiler.compile('/main.typ', [], 'pdf', 3)
    if (!outcome.result) throw typstError(outcome.diagnostics ?? [])
    return { pdf: outcome.result, pages: countPages(outcome.result), standard: 'PDF 1.7', notes: [] }
  } finally {
    compiler.reset_shadow()
    compiler.reset()
  }
}

/** The number that the root of the page tree states: Typst writes it as the first object, before anything of others. */
function countPages(pdf: Uint8Array): number {
  const start = Buffer.from(pdf.subarray(0, 200)).toString('latin1')
  const count = /1 0 obj\s*<<\s*\/Type \/Pages\s*\/Count (\d+)/.exec(start)?.[1]
  if (count === undefined) throw new Error('the PDF does not begin with its page tree')
  return Number(count)
}

/** A template of ours that does not compile is our bug: all that Typst says is shown. */
function typstError(diagnostics: readonly unknown[]): Error {
  return new Error(`Typst cannot make the PDF: ${JSON.stringify(diagnostics)}`)
}
