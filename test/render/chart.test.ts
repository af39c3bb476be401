import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChartReading, measureChart } from '../../src/render/chart.ts'
import { ticks } from '../../src/render/chart-scale.ts'

function readings(values: readonly number[], target: number | null = null): ChartReading[] {
  return values.map((value, i) => ({
    label: `${i + 1} Feb`,
    value,
    target,
    met: target === null ? null : value >= target,
    shaded: false,
  }))
}

function svgOf(values: readonly number[], target: number | null = null, unit = 'percent'): string {
  return measureChart({ title: 'Tickets', unit, readings: readings(values, target), shade: '', alt: 'In words' }).svg
}

const texts = (svg: string): string[] => Array.from(svg.matchAll(/<text[^>]*>([^<]*)/g), ([, text]) => text ?? '')

test('a chart says what it is, its first and last value, and what its signs mean', () => {
  const svg = svgOf([64, 80, 95.25], 90)
  expect(texts(svg)).toEqual([
    'Tickets',
    '0',
    '50',
    '100',
    '64%',
    '95.3%',
    '1 Feb',
    '2 Feb',
    '3 Feb',
    'met',
    'not met',
    'target 90%',
  ])
  expect(svg).toContain('aria-label="In words"')
  expect(svg).toContain('role="img"')
})

test('a target that moved is a step, with both values', () => {
  const moved = [...readings([9, 8], 8), ...readings([11, 12], 12)]
  const { svg } = measureChart({
    title: 'Tickets closed',
    unit: 'tickets',
    readings: moved,
    shade: '',
    alt: 'In words',
  })
  expect(texts(svg)).toContain('target 8 → 12')
  expect(svg).toMatch(/class="chart-target" d="M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+H[\d.]+"/)
})

test('a dot is filled where the target was met and hollow where not', () => {
  const dots = svgOf([64, 95], 90).match(
    /<circle class="chart-dot chart-(?:un)?met" fill="#\w+" cx="[\d.]+" cy="[\d.]+" r="5"/g,
  )
  expect(dots?.slice(0, 2).map((dot) => dot.includes('unmet'))).toEqual([true, false])
})

test('weeks to be judged in another way have a grey ground, one for those that follow each other, and the legend says why', () => {
  const shaded = readings([64, 80, 95, 70, 90], 90).map((reading, i) => ({ ...reading, shaded: i !== 2 }))
  const { svg } = measureChart({
    title: 'Tickets',
    unit: 'percent',
    readings: shaded,
    shade: 'outside my control',
    alt: '',
  })
  expect(svg.match(/<rect class="chart-shade"/g)).toHaveLength(2)
  expect(texts(svg).slice(-4)).toEqual(['met', 'not met', 'target 90%', 'outside my control'])
  const [, height] = /viewBox="0 0 320 (\d+)"/.exec(svg) ?? []
  // The legend has taken a second row.
  expect(Number(height)).toBeGreaterThan(204)
})

test('a gap stays a gap', () => {
  const [, path = ''] = /class="chart-line" d="([^"]*)"/.exec(svgOf([1, 2, Number.NaN, 4, 5])) ?? []
  expect(path.match(/M/g)?.length).toBe(2)
})

test('sixty readings do not crowd the dates, which keep the first and the last', () => {
  const dates = texts(svgOf(Array.from({ length: 60 }, (_, i) => i))).filter((text) => text.endsWith('Feb'))
  expect(dates[0]).toBe('1 Feb')
  expect(dates.at(-1)).toBe('60 Feb')
  expect(dates.length).toBeLessThan(8)
})

test('a long title takes two lines, the unit is said once', () => {
  const title = 'Share of all of the trouble tickets that were answered within four business hours of their arrival'
  const lines = texts(measureChart({ title, unit: 'percent', readings: [], shade: '', alt: '' }).svg).slice(0, 2)
  expect(lines[0]).toMatch(/^Share of all of the trouble tickets/)
  expect(lines[1]).toMatch(/…$/)
  expect(texts(svgOf([1], null, 'calls'))[0]).toBe('Tickets (calls)')
  expect(texts(svgOf([1], null, 'tickets'))[0]).toBe('Tickets')
})

describe('any reading makes a picture', () => {
  test.each([
    ['one', [5]],
    ['none', []],
    ['equal', [5, 5, 5]],
    ['zero', [0, 0]],
    ['negative', [-3, 4, -5]],
    ['huge and tiny', [1e12, 1e-9]],
  ])('%s', (_, values) => {
    expect(svgOf(values, 3, 'x')).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('and any text stays text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (said) => {
        const { svg } = measureChart({
          title: `${said}<script>`,
          unit: said,
          shade: said,
          alt: said,
          readings: [{ label: said, value: 1, target: 2, met: false, shaded: true }],
        })
        expect(svg).not.toMatch(/<(?!\/?(?:svg|title|text|line|path|circle|rect)\b)/)
        expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})

test('grid lines are round and hold all values', () => {
  expect(ticks([64, 95.2, 100])).toEqual([0, 50, 100])
  expect(ticks([7, 14])).toEqual([0, 10, 20])
  expect(ticks([])).toEqual([0, 0.5, 1])
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
      const lines = ticks(values)
      // Less than anybody can see: the lines are rounded to twelve digits.
      const slack = 1e-9 * Math.max(1, ...values.map(Math.abs))
      expect(lines.length).toBeLessThanOrEqual(6)
      expect(lines[0]).toBeLessThanOrEqual(Math.min(...values) + slack)
      expect(lines.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack)
    }),
  )
})
