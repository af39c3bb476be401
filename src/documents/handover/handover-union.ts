/** The union's fact sheet (domain research 2 h): grievant, five Ws, facts, positions, information to ask for, seven tests. */
import { firstDay } from '../../record/dates.ts'
import { listed } from '../../record/plain-words.ts'
import type { View } from '../../views/view.ts'
import type { ViewAllegation } from '../../views/view-allegations.ts'
import { checkInSentences } from '../phrases/check-ins-in-words.ts'
import { dateIn, dayIn } from '../phrases/dates-in-words.ts'
import { citedExhibits, exhibitRows } from '../phrases/exhibit-list.ts'
import { nameAndRole, nameOf } from '../phrases/people-in-words.ts'
import { firstSentence, quoted, RESPONSE_ORDER, RESPONSE_WORDS, withStop } from '../phrases/words.ts'
import { courseRows, ratingDays } from './course.ts'
import type { HandoverUnionData } from './handover-union-data.ts'
import { factLines, fiveWs, grievantBlock, standingRows } from './handover-union-grievant.ts'
import { askedLines, informationList, representationSentences } from './handover-union-information.ts'
import { isInUs, notRecorded } from './handover-union-missing.ts'
import { sevenTests } from './handover-union-tests.ts'

/** The data that templates/handover-union.md sees. It needs no grievance.yaml: a sheet is made before there is a grievance. */
export function handoverUnion(view: View): HandoverUnionData {
  const { grievance, plan } = view
  const statements = statementLines(view)
  const cited = {
    block: grievantBlock(view),
    five_ws: fiveWs(view),
    facts: factLines(view),
    statements,
    information: informationList(view),
    tests_of: isInUs(view) ? 'just cause' : '',
    course: courseRows(view),
    tests: sevenTests(view),
    steps: stepLines(view),
  }
  return {
    grievant: nameOf(view, plan.employee),
    employer: plan.employer,
    standing: standingRows(view),
    ...cited,
    articles: articlesOf(view),
    past_practice: grievance?.past_practice === undefined ? '' : withStop(grievance.past_practice),
    statements_left_out: view.allegations.length - statements.length,
    rating_days: ratingDays(view),
    check_ins: checkInSentences(view).join(' '),
    position: position(view),
    present: listed((grievance?.management_present ?? []).map((who) => nameAndRole(view, who))),
    witnesses: witnessLines(view),
    representation: representationSentences(view),
    asked: askedLines(view),
    exhibits: exhibitRows(view, citedExhibits(view, cited), []),
    not_recorded: notRecorded(view),
  }
}

/** With the words that keep other articles open (CWA, step 4). */
function articlesOf({ grievance }: View): string[] {
  const named = grievance?.articles_violated ?? []
  return named.length === 0 || named.some((each) => /other applicable/i.test(each))
    ? [...named]
    : [...named, 'and all other applicable sections']
}

/** Longer tables are for the chronology. */
const MOST_STATEMENTS = 12

function statementLines(view: View): HandoverUnionData['statements'] {
  const rank = ({ response }: ViewAllegation): number => RESPONSE_ORDER.indexOf(response)
  return view.allegations
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_STATEMENTS)
    .map(({ id, text, occurred, response, reply, evidence }) => ({
      id,
      statement: text,
      occurred: firstDay(occurred) === undefined ? '' : dateIn(view, occurred),
      response: response === undefined ? '' : RESPONSE_WORDS[response],
      reply: reply === undefined ? '' : withStop(firstSentence(reply)),
      exhibits: evidence.length === 0 ? '–' : evidence.join(', '),
    }))
}

const MOST_AREAS = 6

/** In the words of the grievance file, else in those of the plan. */
function position({ grievance, plan }: View): string[] {
  if (grievance?.management_position !== undefined) return [withStop(grievance.management_position)]
  const reason = plan.reason === undefined ? [] : [`The plan gives as its reason: ${quoted(plan.reason)}`]
  const areas = plan.areas
    .filter(({ deficiency }) => deficiency !== undefined)
    .slice(0, MOST_AREAS)
    .map(({ id, deficiency = '' }) => `The plan says of ${id}: ${quoted(deficiency)}`)
  return [...reason, ...areas]
}

function witnessLines(view: View): HandoverUnionData['witnesses'] {
  const { employee } = view.plan
  return view.people
    .filter(
      ({ id, relation, first_hand_knowledge }) =>
        id !== employee && (relation === 'witness' || first_hand_knowledge !== undefined),
    )
    .map(({ id, first_hand_knowledge, will_testify, contact }) => ({
      name: nameAndRole(view, id),
      knows: first_hand_knowledge ?? 'not recorded',
      will_testify: will_testify === undefined ? 'not recorded' : will_testify ? 'yes' : 'no',
      contact: contact ?? '–',
    }))
}

function stepLines(view: View): HandoverUnionData['steps'] {
  return (view.grievance?.steps ?? []).map(({ step, on, result, evidence }) => ({
    step,
    date: on === undefined ? '–' : dayIn(view, on),
    result: result ?? '–',
    exhibits: evidence.length === 0 ? '–' : evidence.join(', '),
  }))
}
