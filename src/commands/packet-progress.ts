/** A bar on the terminal while the pages of a packet are made; nothing in a pipe. */
import type { Terminal } from '../terminal.ts'

export type Progress = { readonly step: () => void; readonly stop: () => void }

const nothing = (): void => undefined

/** So few parts are done before anybody reads a bar. */
const FEWEST = 3

export async function progressOf(terminal: Terminal, parts: number): Promise<Progress> {
  if (!terminal.canAsk || parts < FEWEST) return { step: nothing, stop: nothing }
  const { SingleBar, Presets } = (await import('cli-progress')).default
  const bar = new SingleBar(
    {
      stream: terminal.streams().output,
      format: 'making the pages {bar} {value} of {total}',
      clearOnComplete: true,
      hideCursor: true,
      // The bar must not take Ctrl-C from the program.
      gracefulExit: false,
    },
    Presets.shades_classic,
  )
  bar.start(parts, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
