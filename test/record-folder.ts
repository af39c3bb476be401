/** Real records in temporary folders. The folders are taken away when the run ends; see temporary-folder.ts. */
import { createHash } from 'node:crypto'
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Files = Readonly<Record<string, string | Uint8Array>>

export type ExampleName = 'city-erp' | 'sales-leave'

/** A plan of one area over ninety days, with nothing wrong in it. */
export const PLAN = `format: 1
kind: PIP
employee: ana
issued_by: piet
employer: Harbour Freight Tools
issued_on: 2024-01-08
effective_from: 2024-01-08
effective_to: 2024-04-05
status: active
areas:
  - id: A1
    title: Answering mail
    category: performance
    deficiency: Mail is left for days.
    expectation: Answer mail in two working days.
`

export const PEOPLE = `people:
  - {id: ana, name: Ana Duarte, role: Dispatcher, relation: employee}
  - {id: piet, name: Piet Vos, role: Dispatch manager, relation: supervisor}
`

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'onrecord-test-'))
}

/** A new folder with these files. */
export function folderOf(files: Files): string {
  const dir = emptyFolder()
  addFiles(dir, files)
  return dir
}

/** A sound small record, with these files added to it or in place of its own. */
export function recordOf(files: Files = {}): string {
  return folderOf({ 'plan.yaml': PLAN, 'people.yaml': PEOPLE, ...files })
}

/** A copy of a whole example record, with these files added or replaced. */
export function copyOf(example: ExampleName, files: Files = {}): string {
  const dir = emptyFolder()
  cpSync(exampleFolder(example), dir, { recursive: true, filter: (path) => !path.endsWith('.onrecord') })
  addFiles(dir, files)
  return dir
}

export function exampleFolder(example: ExampleName): string {
  return fileURLToPath(new URL(`../examples/${example}`, import.meta.url))
}

export function addFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
}

export function textOf(dir: string, path: string): string {
  return readFileSync(join(dir, path), 'utf8')
}

/**
 * Every path in the folder with its mode, and a checksum for a file: equal before and after when nothing changed. Our own
 * `.onrecord`, where the lock stands, is no part of what a person keeps.
 */
export function treeOf(dir: string): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.onrecord'))
    .sort()
  return Object.fromEntries(
    paths.map((path) => {
      const stat = lstatSync(join(dir, path))
      const mode = (stat.mode & 0o777).toString(8)
      const sum = stat.isFile()
        ? createHash('sha256')
            .update(readFileSync(join(dir, path)))
            .digest('hex')
        : 'folder'
      return [path, `${mode} ${sum}`]
    }),
  )
}

/** The checksum of every file in the folder: equal for two folders of the same files, whoever may read them. */
export function checksumsOf(dir: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(treeOf(dir)).flatMap(([path, seen]) => {
      const [, sha256 = ''] = seen.split(' ')
      return sha256 === 'folder' ? [] : [[path, sha256]]
    }),
  )
}
