import { UserError } from '../user-error.ts'
import { mappingOf } from './edit.ts'
import { textToEdit } from './file-text.ts'

/** Whether plan.yaml says that this computer is the employer's. A plan that cannot be read says nothing. */
export function isEmployersComputer(dir: string): boolean {
  try {
    return mappingOf(textToEdit(dir, 'plan.yaml'), 'plan.yaml').employer_device === true
  } catch (cause) {
    if (cause instanceof UserError) return false
    throw cause
  }
}
