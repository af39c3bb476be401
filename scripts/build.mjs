// Bundles src/cli.ts into dist/ (an entry and a chunk for each command), and adds the fonts, the licences of both, and the manual page.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { writeNotices } from './notices.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

async function bundle() {
  const build = await rolldown({
    cwd: root,
    input: 'src/cli.ts',
    platform: 'node',
    tsconfig: false,
    external: [/^@myriaddreamin\//],
    onLog(level, log, report) {
      if (level === 'warn') throw new Error(`the bundler warns: ${log.message}`)
      report(level, log)
    },
  })
  const { output } = await build.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // The names of functions stay as they are written: a stack trace must be readable by whoever gets the report.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  })
  await build.close()
  return output.filter((part) => part.type === 'chunk')
}

// What is there stays until the new one is whole.
const chunks = await bundle()
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
for (const { fileName, code } of chunks) writeFileSync(join(dist, fileName), code)
await import('./copy-fonts.mjs')
await import('./write-man.mjs')
writeNotices(
  root,
  chunks.flatMap(({ moduleIds }) => moduleIds),
)
