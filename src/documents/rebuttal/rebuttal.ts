/** The data of the written response to the plan (domain research 2 a): progress first, then corrections, context, requests. */

import { listed } from '../../record/plain-words.ts'
import { UserError } from '../../user-error.ts'
import type { Audience } from '../../views/audiences.ts'
import type { View } from '../../views/view.ts'
import type { ViewArea } from '../../views/view-plan.ts'
import type { Wanted } from '../document-kind.ts'
import { asks, hasMeetingsToCome } from '../phrases/asks.ts'
import { checkInSentences } from '../phrases/check-ins-in-words.ts'
import { leadCorrections, noteCorrections } from '../phrases/corrections.ts'
import { columnDayIn } from '../phrases/dates-in-words.ts'
import { citedExhibits, exhibitRows } from '../phrases/exhibit-list.ts'
import { isReported, readingWords, targetInWords, weeksInWords } from '../phrases/measures-in-words.ts'
import { nameAndRole, nameOf, withRelation } from '../phrases/people-in-words.ts'
import { dayOfPlan, planName } from '../phrases/plan-name.ts'
import { areaSentences, missingSentences } from '../phrases/progress.ts'
import { marked, passageMark, readerMark, wholePassage } from '../phrases/reader-mark.ts'
import { targetChanged } from '../phrases/target-changed.ts'
import { RATING_WORDS } from '../phrases/words.ts'
import { measureCharts } from '../pictures/measure-charts.ts'
import { changedSeries, changeRows, meaningOfChange } from './rebuttal-changes.ts'
import { contextRows } from './rebuttal-context.ts'
import { keptFromHr } from './rebuttal-counsel.ts'
import type { RebuttalData, RebuttalMeasure } from './rebuttal-data.ts'
import { opening, rated } from './rebuttal-opening.ts'
import { close, correctionsLead, requestsLead } from './rebuttal-register.ts'

/** How many held check-ins the table of ratings has room for. */
const RATING_COLUMNS = 6

/** The data that templates/rebuttal.md sees. */
export function rebuttal(view: View, { readers, register }: Wanted): RebuttalData {
  if (view.as_of < view.plan.issued_on)
    throw new UserError(`the plan was issued on ${view.plan.issued_on}; a response cannot be dated before it`)
  const lead = leadCorrections(view, readers)
  const notes = noteCorrections(view, readers)
  const omitted = new Set(view.allegations.filter(({ weight }) => weight === 'omit').map(({ id }) => id))
  const told = notes.filter(({ id }) => !omitted.has(id))
  const body = {
    plan: planName(view),
    to: recipients(view),
    from: `${nameAndRole(view, view.plan.employee)}, ${view.plan.employer}`,
    signature: nameOf(view, view.plan.employee),
    day_of_plan: dayOfPlan(view),
    opening: wholePassage(view, opening(view), readers),
    rating_days: ratedCheckIns(view).map(({ scheduled_for }) => columnDayIn(view, scheduled_for)),
    ratings_left_out: Math.max(0, rated(view).length - RATING_COLUMNS),
    areas: view.plan.areas.map((area) => ({
      id: area.id,
      title: area.title,
      expectation: area.expectation,
      target_changed: targetChanged(view, area),
      ratings: ratedCheckIns(view).map(({ assessments }) => {
        const rating = assessments[area.id]
        return rating === undefined ? '–' : RATING_WORDS[rating]
      }),
      ...sentencesOf(view, area, readers),
    })),
    unstated: missingSentences(view),
    changes: changeRows(view, readers),
    series: changedSeries(view, readers),
    measures: measureRows(view, readers),
    proposed: view.metrics.some((metric) => isReported(metric) && metric.target_source === 'proposed_by_employee'),
    charts: measureCharts(view).map(({ id, alt }) => ({ id, alt })),
    check_ins: wholePassage(view, checkInSentences(view).join(' '), readers),
    corrections_lead: correctionsLead([...lead, ...told], register),
    corrections: lead,
    notes,
    context: contextRows(view, readers, [...lead, ...notes]),
    kept_from_hr: keptFromHr(view, readers),
    requests: asks(view, lead, told),
    requests_lead: requestsLead(view, register),
    close: close(view, register, hasMeetingsToCome(view)),
  }
  const exhibits = exhibitRows(view, citedExhibits(view, body), readers)
  return { ...body, exhibits, described_only: exhibits.some(({ described_only }) => described_only) }
}

function sentencesOf(view: View, area: ViewArea, readers: readonly Audience[]) {
  const sentences = [...meaningOfChange(view, area.id), ...areaSentences(view, area)].join(' ')
  return { sentences, mark: passageMark(view, area, sentences, readers) }
}

function recipients(view: View): string {
  if (view.audience === 'attorney')
    return listed(withRelation(view, 'attorney').map((id) => nameAndRole(view, id))) || 'My attorney'
  if (view.audience === 'union')
    return (
      listed(withRelation(view, 'union_representative').map((id) => nameAndRole(view, id))) || 'My union representative'
    )
  const hr = withRelation(view, 'hr_representative')
  return [
    ...(hr.length === 0 ? ['Human Resources'] : hr.map((id) => nameAndRole(view, id))),
    nameAndRole(view, view.plan.issued_by),
  ].join('; ')
}

function ratedCheckIns(view: View): View['check_ins'] {
  return rated(view).slice(-RATING_COLUMNS)
}

function measureRows(view: View, readers: readonly Audience[]): RebuttalMeasure[] {
  return view.metrics
    .filter((metric) => isReported(metric) && metric.readings.length > 0)
    .sort((a, b) => (a.area ?? '').localeCompare(b.area ?? '', 'en', { numeric: true }))
    .map((metric) => {
      const [first, last] = [metric.readings[0], metric.readings.at(-1)]
      return {
        area: metric.area ?? '',
        name: marked(metric.name, readerMark(metric, readers)),
        first: first === undefined ? '' : readingWords(first, metric),
        first_week: first === undefined ? '' : columnDayIn(view, first.week_ending),
        latest: last === undefined ? '' : readingWords(last, metric),
        latest_week: last === undefined ? '' : columnDayIn(view, last.week_ending),
        target: targetInWords(metric, view),
        weeks: weeksInWords(metric, view),
      }
    })
}
