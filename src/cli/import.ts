import type { Command } from 'commander'
import { shownPath } from '../shown-command.ts'
import type { Key } from '../trust/age.ts'
import { type Context, examples } from './context.ts'
import { refuseInside } from './find-record.ts'
import { type KeyFlags, withKey, withKeyOptions } from './lock-flags.ts'

export function addImport({ program, terminal, canAsk, done }: Context): void {
  const command = program
    .command('import')
    .description('bring a record back that "export" packed')
    .helpCommand(false)
    .showHelpAfterError('(onrecord import --help says how it is used)')
    .addHelpText('after', examples(['import bag my-pip-2022-04-02.zip']))
  withKeyOptions(command.command('bag'))
    .description('check a bag whole, and write the record in it into a new folder, byte for byte; prints the folder')
    .argument('<file>', 'the zip that "export" made, encrypted or not, or the folder that it was unpacked to')
    .argument('[dir]', 'the new folder (else one with the name of the bag)')
    .addHelpText(
      'after',
      examples([
        'import bag my-pip-2022-04-02.zip',
        'import bag /media/backup/my-pip-2022-04-02.zip my-pip',
        'import bag my-pip-2022-04-02.zip.age --identity key.txt',
      ]),
    )
    .action(async (file: string, typed: string | undefined, flags: KeyFlags, command: Command) => {
      refuseInside(typed ?? 'record', `${terminal.invocation} import bag ${shownPath(file)}`)
      const open = async (key: Key | undefined): Promise<number> => {
        if (key === undefined) {
          const { importBag } = await import('../commands/import-bag.ts')
          return await importBag(terminal, file, typed)
        }
        const { importLocked } = await import('../commands/import-bag-locked.ts')
        return await importLocked(terminal, file, typed, key)
      }
      done(await withKey({ terminal, canAsk: canAsk(command) }, flags, file, open))
    })
}
