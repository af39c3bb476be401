/** The pages of this project as a reader has them, and what stands in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('..', import.meta.url))

export function page(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** What stands between `start` and the next heading. */
export function section(path: string, start: string): string {
  return page(path).split(start)[1]?.split('\n## ')[0] ?? ''
}

/** The names in code style in the first column of a table. */
export function firstColumn(markdown: string): string[] {
  return [...markdown.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
}
