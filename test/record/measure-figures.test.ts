import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonOf, othersReachIt } from '../../src/record/measure-comparison.ts'
import { paceOf } from '../../src/record/measure-pace.ts'
import { funnelOf } from '../../src/record/measure-stages.ts'
import { bestWeek, firstMet, metSince, trendOf, weeksOf } from '../../src/record/measure-trend.ts'
import { parseEntry } from '../../src/record/parse.ts'
import { type Metric, metricSchema } from '../../src/record/schema/metric.ts'
import { type Plan, planSchema } from '../../src/record/schema/plan.ts'

const PLAN = parsedPlan()

function parsedPlan(): Plan {
  const text = `format: 1
kind: PIP
employee: theo
issued_by: colin
employer: Brightwell Analytics
issued_on: 2024-03-04
effective_from: 2024-03-04
effective_to: 2024-05-03
areas: [{id: A1, title: Demonstrations, expectation: Eight., target: {op: ">=", value: 8}}]
amendments: [{on: 2024-04-05, area: A1, field: target.value, from: 8, to: 12}]
`
  const { value, problems } = parseEntry(text, 'plan.yaml', planSchema)
  if (value === undefined) throw new Error(JSON.stringify(problems))
  return value
}

/** A measure with a reading for each Friday from 8 March 2024 on. */
function measure(values: readonly unknown[], more = 'target: {op: ">=", value: 5}'): Metric {
  const rows = values.map((value, i) => `  - {week_ending: ${friday(i)}, value: ${JSON.stringify(value)}}\n`)
  const text = `id: M1\narea: A1\nname: Demonstrations\n${more}\nreadings:\n${rows.join('')}`
  const { value, problems } = parseEntry(text, 'metrics/M1.yaml', metricSchema)
  if (value === undefined) throw new Error(JSON.stringify(problems))
  return value
}

function friday(week: number): string {
  return new Date(Date.UTC(2024, 2, 8 + 7 * week)).toISOString().slice(0, 10)
}

const since = (values: readonly unknown[], more?: string): string | undefined =>
  metSince(weeksOf(PLAN, measure(values, more)))

describe('met since', () => {
  test.each([
    ['the first of the last weeks that all met', [4, 5, 4, 6, 7], '2024-03-29'],
    ['the first week, when every week met', [5, 6], '2024-03-08'],
    ['nothing, when the latest week did not', [5, 6, 4], undefined],
    ['nothing, without a reading', [], undefined],
  ])('is %s', (_, values, day) => {
    expect(since(values)).toBe(day)
  })

  test('passes over a week of which there was nothing to count', () => {
    const ratio = 'form: ratio\ntarget: {op: ">=", value: 50}'
    expect(
      since(
        [
          [1, 4],
          [3, 4],
          [0, 0],
          [4, 4],
        ],
        ratio,
      ),
    ).toBe('2024-03-15')
  })

  test('holds each week against the target of its own day', () => {
    const weeks = weeksOf(PLAN, measure([8, 8, 8, 8, 8, 8], 'target_source: plan'))
    expect(weeks.map(({ met }) => met)).toEqual([true, true, true, true, false, false])
    expect(metSince(weeks)).toBeUndefined()
    expect(firstMet(weeks)).toBe('2024-03-08')
  })

  test('is not said of a running total, of which no week is met or missed', () => {
    const weeks = weeksOf(PLAN, measure([2, 5, 9], 'cumulative: true\ntarget: {op: ">=", value: 5}'))
    expect(weeks.map(({ met }) => met)).toEqual([undefined, undefined, undefined])
  })
})

describe('the trend', () => {
  const trend = (values: readonly number[]) => trendOf(weeksOf(PLAN, measure(values)))

  test.each([
    ['rising', [1, 2, 3, 4]],
    ['falling', [5, 4, 2, 1, 1, 0, 0, 0, 0]],
    ['falling', [6, 5, 7, 4, 6, 3, 5, 4, 2]],
    ['level', [2, 3, 2, 4, 3, 2, 3, 2, 3]],
    ['level', [3, 3, 3, 3]],
    ['level', [0.1, 0.2, 0.3, 0.1, 0.2, 0.3]],
    ['level', [10, 5, 1, 1, 5, 10]],
  ])('is %s in %j', (direction, values) => {
    expect(trend(values)?.direction).toBe(direction)
  })

  test('is not said under four readings', () => {
    expect(trend([1, 2, 3])).toBeUndefined()
  })

  test('is not made by one odd week, whichever it is and however odd', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 12 }), fc.nat(11), fc.integer({ min: -1000, max: 1000 }), (n, at, odd) => {
        const values = Array.from({ length: n }, (_, i) => (i === at % n ? odd : 7))
        expect(trend(values)?.direction).toBe('level')
      }),
    )
  })
})

test('the best week is the earliest with the highest value, or the lowest where less is better', () => {
  const weeks = weeksOf(PLAN, measure([4, 7, 7, 2]))
  expect(bestWeek(weeks, true)?.ending).toBe('2024-03-15')
  expect(bestWeek(weeks, false)?.ending).toBe('2024-03-29')
})

test('in whatever order the readings stand in the file, the figures are the same', () => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 })
  const forms = fc.constantFrom(
    'target_source: plan',
    'cumulative: true\ntarget_source: plan',
    'target: {op: "<=", value: 6}',
  )
  fc.assert(
    fc.property(values, forms, fc.infiniteStream(fc.nat()), (all, more, chance) => {
      const metric = measure(all, more)
      const readings = [...(metric.readings ?? [])]
        .map((reading) => ({ reading, rank: chance.next().value ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ reading }) => reading)
      const figures = (each: Metric): unknown => [
        weeksOf(PLAN, each),
        paceOf(PLAN, each),
        trendOf(weeksOf(PLAN, each)),
        comparisonOf(PLAN, { ...each, comparison: { team_average: 7 } }),
      ]
      expect(figures({ ...metric, readings })).toEqual(figures(metric))
    }),
  )
})

describe('a running total', () => {
  const TOTAL = 'cumulative: true\ntarget: {op: ">=", value: 12}'

  test('says what is still needed a week, up to the end of the plan', () => {
    expect(paceOf(PLAN, measure([0, 1, 2, 4], TOTAL))).toMatchObject({
      state: 'on_the_way',
      total: 4,
      left: 8,
      weeks_left: 5,
      needed: 1.6,
    })
  })

  test('is reached in the week in which it came there, and short when the plan is over', () => {
    expect(paceOf(PLAN, measure([5, 12, 13], TOTAL))).toMatchObject({ state: 'reached', on: '2024-03-15', left: 0 })
    const nine = measure([0, 1, 2, 4, 5, 6, 7, 8, 9], TOTAL)
    expect(paceOf(PLAN, nine)).toMatchObject({ state: 'short', left: 3, weeks_left: 0 })
  })

  test('of things to avoid is within its limit until it is over it', () => {
    const most = 'cumulative: true\ntarget: {op: "<=", value: 3}'
    expect(paceOf(PLAN, measure([0, 1], most))).toMatchObject({ state: 'within', left: 2 })
    expect(paceOf(PLAN, measure([2, 4, 5], most))).toMatchObject({ state: 'over', on: '2024-03-15', left: 0 })
  })

  test('has no pace towards a target by the week, which is not one for its end', () => {
    expect(paceOf(PLAN, measure([2], 'cumulative: true\ntarget: {op: ">=", value: 3, per: week}'))).toBeUndefined()
  })

  test('is known by its name too, unless the measure says otherwise', () => {
    const named = 'definition: Offers, cumulative\ntarget: {op: ">=", value: 3}'
    expect(paceOf(PLAN, measure([1], named))).toBeDefined()
    expect(paceOf(PLAN, measure([1], `${named}\ncumulative: false`))).toBeUndefined()
  })
})

describe('stages', () => {
  const STAGES = 'form: stages\nstages: [Calls, Meetings, Offers]'

  test('say how much goes on over all weeks, and where most is lost', () => {
    const funnel = funnelOf(
      measure(
        [
          [40, 12, 5],
          [60, 13, 10],
        ],
        STAGES,
      ),
    )
    expect(funnel?.passages.map(({ percent }) => percent)).toEqual([25, 60])
    expect(funnel?.most_lost).toMatchObject({ from: 'Calls', to: 'Meetings', before: 100, after: 25 })
  })

  test('of a running total are those of its latest reading', () => {
    const funnel = funnelOf(
      measure(
        [
          [40, 12, 5],
          [60, 13, 10],
        ],
        `${STAGES}\ncumulative: true`,
      ),
    )
    expect(funnel?.passages[0]).toMatchObject({ before: 60, after: 13 })
  })

  test('with nothing in them lose nothing', () => {
    expect(funnelOf(measure([[0, 0, 0]], STAGES))).toMatchObject({ most_lost: undefined })
  })
})

describe('beside the team', () => {
  const own = (more: string) => measure([2, 3, 4], `target: {op: ">=", value: 8}\n${more}`)

  test('a measure is above, below or the same, by so much', () => {
    const below = comparisonOf(PLAN, own('comparison: {team_average: 9}'))
    expect(below).toMatchObject({ with: 'team_average', own: 3, is: 'below', by: -6, better: false })
    expect(comparisonOf(PLAN, own('comparison: {unit_mean: 3}'))).toMatchObject({ is: 'at', better: undefined })
    expect(comparisonOf(PLAN, own(''))).toBeUndefined()
  })

  test('a ratio counts all parts of all wholes, so that a week with little in it weighs little', () => {
    const ratio = measure(
      [
        [1, 1],
        [0, 3],
      ],
      'form: ratio\ncomparison: {team_average: 50}',
    )
    expect(comparisonOf(PLAN, ratio)).toMatchObject({ own: 25, is: 'below' })
  })

  test.each([
    ['control: outside\ncomparison: {team_average: 9}', true],
    ['control: partial\ncomparison: {unit_mean: 8}', true],
    ['control: outside\ncomparison: {team_average: 7}', false],
    ['control: within\ncomparison: {team_average: 9}', undefined],
    ['control: outside', undefined],
  ])('what is said not to be in my hands is tested on others: %s', (more, reach) => {
    expect(othersReachIt(PLAN, own(more))).toBe(reach)
  })

  test('what is met needs no explanation', () => {
    const met = measure([9], 'control: outside\ntarget: {op: ">=", value: 8}\ncomparison: {team_average: 9}')
    expect(othersReachIt(PLAN, met)).toBeUndefined()
  })
})
