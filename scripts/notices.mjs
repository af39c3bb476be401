// THIRD-PARTY-NOTICES: the licences of everything that the published package contains or installs, and of nothing else.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const INTRODUCTION = `OnRecord contains, or installs, the packages below. Each is under its own licence.
This file is made by the build from what was bundled.
`

/** The folders of the packages that the bundled modules come from. */
function bundledFolders(modules) {
  const inPackage = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/
  return modules.flatMap((module) => module.replace(/^\0/, '').match(inPackage) ?? [])
}

/** The fonts are copied and Typst is installed, so the bundler sees neither. */
function unbundledFolders(root) {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const fonts = Object.keys(devDependencies).filter((name) => name.startsWith('@expo-google-fonts/'))
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...fonts]
    .map((name) => join(root, 'node_modules', name))
    .filter((folder) => existsSync(folder))
}

/** A package without a licence file is named with the licence that it declares. */
function noticeOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!license) throw new Error(`${name} declares no licence`)
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const source = [author?.name ?? author, repository?.url ?? repository].filter(Boolean).join(', ')
  const body = texts.length > 0 ? texts.join('\n\n') : `No licence file in the package. Source: ${source}`
  return { name, text: `${name} ${version} (${license})\n\n${body}\n` }
}

/** `modules` are the absolute paths of the bundled modules. */
export function writeNotices(root, modules) {
  const folders = new Set([...bundledFolders(modules), ...unbundledFolders(root)])
  const notices = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1))
  const rule = `\n${'-'.repeat(80)}\n\n`
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES'), [INTRODUCTION, ...notices.map(({ text }) => text)].join(rule))
}
