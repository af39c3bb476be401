/** The request cannot be done: shown as one line, exit code 2 (or the one given, for a render that was refused). */
export class UserError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 2) {
    super(message)
    this.name = 'UserError'
    this.exitCode = exitCode
  }
}
