import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barsChart } from '../../src/render/bars-chart.ts'
import { drawn, type Picture } from '../../src/render/draw.ts'
import { type LanesChart, lanesChart } from '../../src/render/lanes-chart.ts'

const texts = (svg: string): string[] => Array.from(svg.matchAll(/<text[^>]*>([^<]*)/g), ([, text]) => text ?? '')

const TIMELINE: LanesChart = {
  title: 'Check-ins',
  days: 60,
  months: [
    { at: 0, label: 'January 2024', short: '29 Jan' },
    { at: 3, label: 'February 2024', short: '1 Feb' },
    { at: 32, label: 'March 2024', short: '1 Mar' },
  ],
  now: { at: 40, label: '9 March' },
  lanes: [
    {
      label: 'Held (2)',
      sign: 'filled',
      marks: [
        { at: 5, label: '3' },
        { at: 12, label: '10' },
      ],
    },
    { label: 'Did not take place (1)', sign: 'crossed', marks: [{ at: 19, label: '17' }] },
    { label: 'To come (1)', sign: 'hollow', marks: [{ at: 50, label: '19' }] },
  ],
  alt: 'In words',
}

test('a time line says the names of its lanes, the days, and the months that have room', () => {
  expect(texts(lanesChart(TIMELINE).svg)).toEqual([
    ...['Check-ins', 'February 2024', 'March 2024'],
    ...['Held (2)', '3', '10', 'Did not take place (1)', '17', 'To come (1)', '19', '9 March'],
  ])
})

test('outcomes are told apart by their shape: filled, with a cross, hollow', () => {
  const { svg } = lanesChart(TIMELINE)
  expect(svg.match(/<circle class="chart-dot chart-met"/g)).toHaveLength(2)
  expect(svg.match(/<circle class="chart-dot chart-unmet"/g)).toHaveLength(2)
  expect(svg.match(/<path class="chart-line"/g)).toHaveLength(1)
})

test('a meeting every day does not crowd the days', () => {
  const marks = Array.from({ length: 60 }, (_, at) => ({ at, label: String((at % 28) + 1) }))
  const { svg } = lanesChart({ ...TIMELINE, lanes: [{ label: 'Held (60)', sign: 'filled', marks }] })
  expect(svg.match(/<circle/g)).toHaveLength(60)
  expect(texts(svg).filter((text) => /^\d+$/.test(text)).length).toBeLessThan(40)
})

test('bars show their parts from the foot, and the legend names only those that are there', () => {
  const { svg } = barsChart({
    title: 'Evidence',
    parts: ['the same day', 'later', 'no time'],
    bars: [
      { label: '5 Jan', counts: [2, 1, 0] },
      { label: '12 Jan', counts: [0, 0, 0] },
    ],
    alt: 'In words',
  })
  expect(svg.match(/<rect/g)).toHaveLength(4)
  expect(texts(svg).slice(-4)).toEqual(['5 Jan', '12 Jan', 'the same day', 'later'])
})

const EMPTY: readonly Picture[] = [
  { kind: 'measure', title: '', unit: '', readings: [], shade: '', alt: '' },
  { kind: 'lanes', title: '', days: 0, months: [], now: null, lanes: [], alt: '' },
  { kind: 'bars', title: '', parts: [], bars: [], alt: '' },
]

describe('every picture has words, and makes a picture of nothing', () => {
  test.each(EMPTY)('$kind', (picture) => {
    expect(drawn(picture).svg).not.toMatch(/NaN|Infinity|undefined/)
    expect(drawn({ ...picture, alt: 'In words' }).svg).toContain('role="img" aria-label="In words"')
  })
})

test('any text stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const said = `${text}<script>`
      const pictures = [
        lanesChart({
          ...TIMELINE,
          title: said,
          alt: said,
          now: { at: 1, label: said },
          months: [{ at: 0, label: said, short: said }],
          lanes: [{ label: said, sign: 'dotted', marks: [{ at: 1, label: said }] }],
        }),
        barsChart({ title: said, parts: [said], bars: [{ label: said, counts: [1] }], alt: said }),
      ]
      for (const { svg } of pictures) {
        expect(svg).not.toMatch(/<(?!\/?(?:svg|title|text|line|path|circle|rect)\b)/)
        expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
      }
    }),
  )
})
