#!/usr/bin/env node
// No `import`, no `?.`, no `await` at the top: an old Node must be able to read as far as the message.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('onrecord needs Node 20.19 or newer; this is Node ' + process.versions.node)
  process.exitCode = 2
} else {
  void start()
}

async function start() {
  const { enableCompileCache } = process.getBuiltinModule('module')
  if (enableCompileCache) enableCompileCache()
  try {
    const { main } = await import('../dist/cli.js')
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && String(error.url).endsWith('/dist/cli.js')
    console.error(isMissing ? 'onrecord is not built yet: run `npm run build`' : error)
    process.exitCode = isMissing ? 2 : 3
  }
}
