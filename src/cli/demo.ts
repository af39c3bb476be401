import { type Context, examples } from './context.ts'

export function addDemo({ program, terminal, done }: Context): void {
  program
    .command('demo')
    .description('copy an example record to a new folder and render it: something to look at')
    .argument('[dir]', 'the new folder (else my-pip-demo)')
    .addHelpText('after', examples(['demo', 'demo ~/example-record']))
    .action(async (typed: string | undefined) => {
      const { copyExample, DEMO, demoHints } = await import('../commands/demo.ts')
      const { renderRequest } = await import('./render-request.ts')
      const { render } = await import('../commands/render.ts')
      const dir = copyExample(terminal, typed)
      demoHints(terminal, dir)
      done(await render(terminal, dir, renderRequest(terminal, 'rebuttal', { for: 'hr', today: DEMO.today })))
    })
}
