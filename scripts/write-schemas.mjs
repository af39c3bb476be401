// Writes schema/<kind>.json, for editors, from the schemas of src/record. A test says when the files are out of date.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../', import.meta.url))
// In node_modules, where the packages that are not bundled are found, and git does not look.
const file = `${root}node_modules/.cache/json-schema.mjs`

const build = await rolldown({ cwd: root, input: 'src/record/json-schema.ts', platform: 'node', tsconfig: false })
await build.write({ file, format: 'esm' })
await build.close()
const { jsonSchemas } = await import(pathToFileURL(file).href)

rmSync(`${root}schema`, { recursive: true, force: true })
mkdirSync(`${root}schema`)
for (const [kind, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`${root}schema/${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
