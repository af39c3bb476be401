/** The system's code of a failure, such as ENOENT or ENOSPC; empty when it has none. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
