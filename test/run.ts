/** A command as the user runs it, in this process: its exit code and what it printed. */
import { PassThrough } from 'node:stream'
import { main } from '../src/cli.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** What the command finds around it. The clock stands still unless it is given. */
export type World = {
  readonly clock?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Whether stdout, stderr and stdin are a terminal. */
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The evening of the day on which the person of the first example sat down to write. */
const CLOCK = '2022-04-02T20:15:30Z'

export function run(...args: readonly string[]): Promise<Ran> {
  return runIn({}, ...args)
}

export async function runIn(world: World, ...args: readonly string[]): Promise<Ran> {
  const { clock = CLOCK, stdin = '', env = {}, isTTY = false, columns = 80 } = world
  const out: Buffer[] = []
  const err: Buffer[] = []
  const into = (pieces: Buffer[]) => ({
    write: (content: string | Uint8Array) => pieces.push(Buffer.from(content)),
    isTTY,
    columns,
  })
  const code = await main(args, {
    stdout: into(out),
    stderr: into(err),
    isKeyboard: isTTY,
    streams: () => ({ input: new PassThrough(), output: new PassThrough() }),
    env,
    clock: () => new Date(clock),
    stdin: async () => Buffer.from(stdin),
    invocation: 'onrecord',
    lent: (work) => work(),
    clearingUp: (work, clearUp) => work().finally(clearUp),
  })
  return { code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }
}
