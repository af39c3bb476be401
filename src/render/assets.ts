import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the package by its path from the package's folder; `dist/fonts` is there after a build. */
export function readAsset(path: string): Buffer {
  return readFileSync(assetPath(path))
}

/** Where a file or folder of the package stands on this computer. */
export function assetPath(path: string): string {
  root ??= packageRoot(dirname(fileURLToPath(import.meta.url)))
  return join(root, path)
}

let root: string | undefined

/** This code runs from src/render/ and, bundled, from dist/: the way up differs. */
function packageRoot(dir: string): string {
  const manifest = join(dir, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'onrecord') return dir
  if (dirname(dir) === dir) throw new Error(`the folder of the package onrecord is not above ${import.meta.url}`)
  return packageRoot(dirname(dir))
}
