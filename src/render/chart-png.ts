import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontsFor } from './fonts.ts'

/** A chart as PNG, `width` pixels wide; with our own fonts, so that it is the same on every computer. */
export async function chartPng(svg: string, width: number): Promise<Uint8Array> {
  library ??= loadLibrary()
  const { Resvg } = await library
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontBuffers: [...fontsFor(svg).files], defaultFontFamily: 'OnRecord Sans' },
  })
  try {
    const image = picture.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    picture.free()
  }
}

type Library = typeof import('@resvg/resvg-wasm')

/** It can be prepared once in a process and not twice. */
let library: Promise<Library> | undefined

async function loadLibrary(): Promise<Library> {
  const resvg = await import('@resvg/resvg-wasm')
  const binary = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await resvg.initWasm(readFileSync(binary))
  return resvg
}
