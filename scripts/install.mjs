// Installs the dependencies when those in node_modules are not the ones of package-lock.json. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** The packages of a lock file by their path; empty when there is no such file. */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {}
    throw error
  }
}

/** Optional packages may be absent: they belong to other platforms. */
function isInstalled(wanted, installed) {
  const same = ([path, { version, integrity, optional }]) =>
    installed[path] ? installed[path].version === version && installed[path].integrity === integrity : optional === true
  return (
    Object.keys(installed).length > 0 &&
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every((entry) => entry[0] === '' || same(entry))
  )
}

if (!isInstalled(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))) {
  const npm = process.env.npm_execpath
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []]
  // `--include=dev` because the build needs them even where NODE_ENV=production is set.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const { status } = spawnSync(command, [...before, ...options], { cwd: root, stdio: 'inherit', shell: !npm })
  process.exitCode = status ?? 1
}
