import { type Context, examples } from './context.ts'
import { refuseInside } from './find-record.ts'

export function addDemo({ program, terminal, done }: Context): void {
  program
    .command('demo')
    .description('copy an example record to a new folder and render it: something to look at')
    .argument('[dir]', 'the new folder (else my-pip-demo)')
    .addHelpText('after', examples(['demo', 'demo ~/example-record']))
    .action(async (typed: string | undefined) => {
      refuseInside(typed ?? 'my-pip-demo', `${terminal.invocation} demo`)
      const { copyExample, DEMO, demoHints } = await import('../commands/demo.ts')
      const { renderRequest } = await import('./render-request.ts')
      const { render } = await import('../commands/render.ts')
      const dir = copyExample(terminal, typed)
      demoHints(terminal, dir)
      const request = await renderRequest(terminal, () => dir, 'rebuttal', { for: 'hr', today: DEMO.today })
      done(await render(terminal, dir, request))
    })
}
