import { dirname } from 'node:path'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and run the command again',
  EDQUOT: 'your share of the disk is full; make room and run the command again',
  EROFS: 'the record is on a disk that cannot be written to; move it to one that can',
  EACCES: 'you may not read or write there; check who owns the folder',
  EPERM: 'you may not read or write there; check who owns the folder',
  EEXIST: 'there is a file where a folder should be; move it away',
  ENOTDIR: 'there is a file where a folder should be; move it away',
  EISDIR: 'there is a folder where a file should be; move it away',
  ENAMETOOLONG: 'the name is too long for the disk; take a shorter one',
  EMFILE: 'too many files are open; close some programs and run the command again',
  EIO: 'the disk reports a fault; copy the record to another disk before anything else',
}

/** What a fault of the system means to the person, with its path; undefined for everything else. */
export function explained(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined
  if ('syscall' in cause && cause.syscall === 'uv_cwd') return 'the folder that you are in is gone; go to another one'
  const reason = REASONS[String(cause.code)]
  const path = 'path' in cause && typeof cause.path === 'string' ? `${shownPath(cause.path)}: ` : ''
  if (reason === undefined) return undefined
  if ('isBegun' in cause)
    return `${path}${reason.replace(/ and run the command again$/, '')}; this command was begun, and the next one finishes it: do not run it again`
  return `${path}${reason}; nothing was changed`
}

/** The name of a temporary file says nothing to anybody: its folder does. */
function shownPath(path: string): string {
  return path.endsWith('.tmp') ? dirname(path) : path
}
