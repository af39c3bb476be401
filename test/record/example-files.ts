import { readdirSync } from 'node:fs'
import { FOLDER_KINDS, SINGLE_KINDS } from '../../src/record/kinds.ts'
import { type ExampleName, exampleFolder, textOf } from '../record-folder.ts'

type Kinds = typeof SINGLE_KINDS & typeof FOLDER_KINDS
type ExampleFile = {
  readonly kind: keyof Kinds
  readonly path: string
  readonly text: string
}

/** Every YAML file of an example, with the kind that it is. */
export function exampleFiles(example: ExampleName): ExampleFile[] {
  const dir = exampleFolder(example)
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const kinds: Kinds = { ...SINGLE_KINDS, ...FOLDER_KINDS }
  return Object.keys(kinds)
    .filter((key): key is keyof Kinds => key in kinds)
    .flatMap((kind) =>
      paths
        .filter((path) => path === `${kind}.yaml` || (path.startsWith(`${kind}/`) && path.endsWith('.yaml')))
        .map((path) => ({ kind, path, text: textOf(dir, path) })),
    )
}
