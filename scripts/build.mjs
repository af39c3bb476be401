// Bundles src/cli.ts into dist/ (an entry and a chunk for each command), and adds the fonts, the licences of both, and the manual page.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { writeNotices } from './notices.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The parser can start programs as subcommands. Ours are functions, and to load what starts programs takes 5 ms. */
const withoutPrograms = {
  name: 'without-programs',
  resolveId: (id, importer = '') => (id === 'node:child_process' && importer.includes('/commander/') ? NOTHING : null),
  load: (id) => (id === NOTHING ? 'export {}' : null),
}
const NOTHING = '\0nothing'

async function bundle() {
  const build = await rolldown({
    cwd: root,
    // The thread that reads attached files starts by itself.
    input: { cli: 'src/cli.ts', 'exhibit-thread': 'src/exhibits/exhibit-thread.ts' },
    platform: 'node',
    tsconfig: false,
    external: [/^@(?:myriaddreamin|resvg)\//],
    plugins: [withoutPrograms],
    onLog(level, log, report) {
      if (level === 'warn') throw new Error(`the bundler warns: ${log.message}`)
      report(level, log)
    },
  })
  const { output } = await build.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // What every command needs is one file, and what every note needs is another: to open a file takes longer than to read it.
    codeSplitting: {
      groups: [
        { name: 'start', tags: ['$initial'], test: /src.(?!exhibits)|node_modules/ },
        {
          name: 'note',
          test: /src.record.(change|contemporaneity|dates|entry-text|first-line|ids|late-notes|telling-words|vocabulary)\.ts$/,
        },
        { name: 'log', test: /src.(cli|commands).log(-values|-questions|-guards|-title)?\.ts$/ },
        // What `check` and the documents need of it too is a file of its own: the next steps are for `status` alone.
        { name: 'day', test: /src.record.(as-of|meetings|plan-questions)[a-z-]*\.ts$/ },
        { name: 'status', test: /src.((cli|commands).status|record.status)[a-z-]*\.ts$/ },
      ],
    },
    // The names of functions stay as they are written: a stack trace must be readable by whoever gets the report.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  })
  await build.close()
  return output.filter((part) => part.type === 'chunk').map(withBuiltinRequire)
}

const REQUIRE = ['import{createRequire as e}from"node:module";', 'e(import.meta.url)']

/** What libraries of the old kind `require` is part of Node; to make a `require` that finds files too costs 10 ms at each start. */
function withBuiltinRequire(chunk) {
  if (!chunk.fileName.startsWith('rolldown-runtime')) return chunk
  const [made, used] = REQUIRE
  if (!chunk.code.includes(made) || !chunk.code.includes(used))
    throw new Error('the bundler writes its runtime otherwise')
  return { ...chunk, code: chunk.code.replace(made, '').replace(used, 'process.getBuiltinModule') }
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
