/** Whether a folder is a private place (domain rule G-01): what is under an employer's control can be read there. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

/** Folders that programs of a workplace keep in step with a server. */
const SYNCED = /^(onedrive( - .+)?|sharepoint.*|dropbox \(.+\)|box( sync)?|egnyte.*|citrix files)$/i

/** What to say of the place of a record, one line each; nothing when there is nothing to say. */
export function placeWarnings(dir: string): string[] {
  const synced = resolve(dir)
    .split(sep)
    .find((name) => SYNCED.test(name))
  const remote = gitRemote(resolve(dir))
  return [
    ...(synced === undefined
      ? []
      : [`this folder is under "${synced}" and is copied to a server; if that is your employer's, move it`]),
    ...(remote === undefined
      ? []
      : [`this folder is in a git repository of "${remote}"; if that is your employer's, move it`]),
  ]
}

/** The host to which the git repository around a folder is sent; undefined without a repository or a remote. */
function gitRemote(dir: string): string | undefined {
  const config = join(dir, '.git', 'config')
  if (statSync(config, { throwIfNoEntry: false })?.isFile() === true) {
    const url = /^\s*url\s*=\s*(\S+)/m.exec(readFileSync(config, 'utf8'))?.[1]
    return url === undefined ? undefined : (/^(?:\w+:\/\/)?(?:[^@/]*@)?([^:/]+)/.exec(url)?.[1] ?? url)
  }
  return dirname(dir) === dir ? undefined : gitRemote(dirname(dir))
}
