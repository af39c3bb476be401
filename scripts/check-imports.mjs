// Checks the import rules of .dependency-cruiser.cjs, and that the cruiser has really seen every file that they are about.
import { readdirSync } from 'node:fs'
import { cruise, format } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config'

const options = await extractOptions('./.dependency-cruiser.cjs')
const typescript = { tsConfig: extractTypeScript('./tsconfig.json') }
const { output: result } = await cruise(['src'], options, undefined, typescript)
const { output: report, exitCode } = await format(result, { outputType: 'err-long' })
process.stdout.write(`${String(report).trim()}\n`)

const seen = new Set(result.modules.map(({ source }) => source))
const files = readdirSync('src', { recursive: true })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))
const unseen = files.filter((file) => !seen.has(file))
const blind = files.length === 0 || unseen.length > 0
if (blind) process.stderr.write(`the cruiser did not see: ${unseen.join(', ') || 'any file'}\n`)
process.exitCode = exitCode > 0 || blind ? 1 : 0
