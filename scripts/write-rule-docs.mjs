// Writes docs/rules.md behind its marker from the rules of the audit, src/audit/rules.ts. With --check it only says whether the page
// is up to date. A test runs it so.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../', import.meta.url))
const PAGE = `${root}docs/rules.md`
const MARKER = '<!-- rules -->\n'

const { RULES } = await loaded('src/audit/rules.ts', 'rules')
const { SOURCES, READ_ON } = await loaded('src/audit/sources.ts', 'sources')

const before = readFileSync(PAGE, 'utf8')
const at = before.indexOf(MARKER)
if (at === -1) throw new Error(`docs/rules.md has no ${MARKER.trim()}`)
const after = `${before.slice(0, at + MARKER.length)}${RULES.map(section).join('')}\n## When the sources were read\n\nOn ${READ_ON}, and not since. A source is somebody's statement, not advice: check it for your place and your day.\n`
if (!process.argv.includes('--check')) writeFileSync(PAGE, after)
else if (after !== before) {
  process.stderr.write('docs/rules.md is out of date: npm run docs:rules\n')
  process.exitCode = 1
}

/** The exports of a source file, bundled in node_modules, where git does not look. */
async function loaded(input, name) {
  const file = `${root}node_modules/.cache/audit-${name}.mjs`
  const build = await rolldown({ cwd: root, input, platform: 'node', tsconfig: false })
  await build.write({ file, format: 'esm' })
  await build.close()
  return await import(pathToFileURL(file).href)
}

function section(rule) {
  const { id, title, severity, counsel, reads, why, advice, command } = rule
  const reader = counsel ? ', for a lawyer or a steward' : ''
  const parts = [
    `## ${id}: ${title}`,
    `Severity: ${severity}${reader}. Looks at: ${reads}.`,
    why,
    `What to do: ${advice}${command === '' ? '' : `\n\n\`\`\`sh\n${command}\n\`\`\``}`,
    limitsOf(rule),
    `From: ${rule.sources.map(sourceOf).join('; ')}.`,
  ]
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function limitsOf({ id, limits }) {
  return Object.entries(limits)
    .map(
      ([name, { usual, unit, why }]) =>
        `- Limit \`${name}\`: ${usual} ${unit}; ${why}. Yours: \`limits: {${id}: {${name}: ${usual}}}\` in audit.yaml`,
    )
    .join('\n')
}

function sourceOf(id) {
  const { title, address } = SOURCES[id]
  return address === '' ? title : `[${title.replace(/([[\]])/g, '\\$1')}](${address})`
}
