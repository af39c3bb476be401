// Runs npm scripts of this package one after the other and stops at the first that fails.
// usage: node scripts/stages.mjs <script>... [-- arguments for the last one]
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const given = process.argv.slice(2)
const split = given.indexOf('--')
const stages = split < 0 ? given : given.slice(0, split)
const rest = split < 0 ? [] : given.slice(split + 1)

for (const [i, stage] of stages.entries()) {
  process.stdout.write(`== ${stage}\n`)
  const last = i === stages.length - 1
  const command = [scripts[stage], ...(last ? rest.map((word) => JSON.stringify(word)) : [])].join(' ')
  // Not `npm run`: it costs a quarter of a second a stage, and npm has put node_modules/.bin on the path already.
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  if (status !== 0) {
    process.stderr.write(`failed: ${stage} (again: npm run ${stage})\n`)
    process.exit(status ?? 1)
  }
}
