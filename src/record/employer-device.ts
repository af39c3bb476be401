import { UserError } from '../user-error.ts'
import { mappingOf } from './edit.ts'
import { textToEdit } from './file-text.ts'

/** Throws a UserError when plan.yaml says that this computer is the employer's: what is for an attorney is not written on it. */
export function refusePrivilegedHere(dir: string): void {
  if (isEmployersComputer(dir))
    throw new UserError(
      "plan.yaml says that this computer is the employer's, and what is written to an attorney on it may not stay private; write it on a device of your own",
    )
}

/** A plan that cannot be read says nothing. */
function isEmployersComputer(dir: string): boolean {
  try {
    return mappingOf(textToEdit(dir, 'plan.yaml'), 'plan.yaml').employer_device === true
  } catch (cause) {
    if (cause instanceof UserError) return false
    throw cause
  }
}
