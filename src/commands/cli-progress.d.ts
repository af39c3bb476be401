/** The package has no types; this is what is used of it. */
declare module 'cli-progress' {
  type Options = {
    readonly stream: NodeJS.WritableStream
    readonly format: string
    readonly clearOnComplete: boolean
    readonly hideCursor: boolean
    readonly gracefulExit: boolean
  }
  class SingleBar {
    constructor(options: Options, preset: object)
    start(total: number, value: number): void
    increment(): void
    stop(): void
  }
  const progress: { readonly SingleBar: typeof SingleBar; readonly Presets: { readonly shades_classic: object } }
  export = progress
}
