/** What the employee could say to the plan before it was final and beside it, and what they were asked to sign. */
import type { View } from '../../views/view.ts'
import { notKnown, type Rule, rule, shown, spot, type Verdict } from '../rule.ts'
import { dayFor, yesOrNo } from '../words.ts'

export const signingRules: readonly Rule[] = [
  rule({
    id: 'PQ-27',
    title: 'no opportunity to comment before the plan was final',
    severity: 'medium',
    reads: 'employee_comments of the plan',
    why: 'Employers are advised to let you put your side before they decide. A plan that was final when you first saw it was made without it.',
    sources: ['epwin-ACAS', 'EQ-NZ'],
    advice: 'Send a written response soon, and ask that it be kept with the plan.',
    command: 'onrecord render rebuttal --for hr',
    judge: (view) => {
      const before = view.plan.employee_comments?.before_final
      const at = spot('plan', 'employee_comments', 'before_final')
      if (before === true) return []
      if (before === undefined)
        return [
          notKnown(
            at,
            'could you comment on the plan before it was final?',
            yesOrNo('plan employee_comments.before_final'),
          ),
        ]
      return [
        shown(
          at,
          'There was no opportunity to comment on the plan before it was final.',
          'employee_comments.before_final is false.',
        ),
      ]
    },
  }),
  rule({
    id: 'PQ-29',
    title: 'signing means agreeing, or it is not clear',
    severity: 'high',
    reads: 'acknowledgement of the plan',
    why: 'A signature for receipt says only that you were given the plan. A signature under words of agreement can be read later as saying that the criticism was right.',
    sources: ['AAM-sign', 'TAMU'],
    advice:
      'If you have not signed yet, ask to sign for receipt, or write "received, not agreed" and the date beside it. If you have, send a written response that says so. Do not refuse to take the plan.',
    command: 'onrecord render rebuttal --for hr',
    judge: signedAs,
  }),
  rule({
    id: 'PQ-30',
    title: "no place or period for the employee's statement",
    severity: 'information',
    reads: 'employee_comments and response_due_on of the plan',
    why: 'Many plans, and some laws, give you a place or a number of days for a response. Where there is none, you can still send one, and ask that it be kept with the plan.',
    sources: ['Louisville', 'CapePlymouth'],
    advice: 'Ask HR in writing how and until when you can add a response, and verify the rule of your place.',
    command: 'onrecord ask "How and until when can I add my response to the plan?" --kind clarification',
    judge: (view) => {
      const { employee_comments: comments, response_due_on: due } = view.plan
      const at = spot('plan', 'employee_comments', 'place')
      if (due !== undefined || comments?.place === true) return []
      if (comments?.place === undefined)
        return [
          notKnown(
            at,
            'does the plan have a place or a number of days for your statement?',
            yesOrNo('plan employee_comments.place'),
          ),
        ]
      return [
        shown(
          at,
          "The plan has no place and no period for the employee's statement.",
          'employee_comments.place is false, and there is no response_due_on.',
        ),
      ]
    },
  }),
]

function signedAs(view: View): Verdict[] {
  const { acknowledgement: signed } = view.plan
  const at = spot('plan', 'acknowledgement', 'kind')
  const todo =
    'for receipt: onrecord set plan acknowledgement.kind receipt; in agreement: onrecord set plan acknowledgement.kind agreement'
  if (signed?.kind === 'receipt') return []
  if (signed?.kind === 'agreement') {
    const beside = signed.annotation === undefined ? '' : ` Beside the signature: "${signed.annotation}"`
    return [
      shown(
        at,
        'The plan asks to sign that one agrees, not that one received it.',
        `acknowledgement.kind is agreement.${beside}`,
      ),
    ]
  }
  if (signed?.signed_on !== undefined)
    return [
      shown(
        at,
        `The plan was signed on ${dayFor(view, signed.signed_on)}, and the record does not say whether for receipt or in agreement.`,
        'acknowledgement has a day of signing and no kind.',
        { todo },
      ),
    ]
  if (signed?.refused === true) return []
  return [notKnown(at, 'what do you sign: that you received the plan, or that you agree with it?', todo)]
}
