import { type BarsChart, barsChart } from './bars-chart.ts'
import { type MeasureChart, measureChart } from './chart.ts'
import { type LanesChart, lanesChart } from './lanes-chart.ts'
import type { Chart } from './tree.ts'

/** What a picture shows, in words and numbers. */
export type Picture =
  | ({ readonly kind: 'measure' } & MeasureChart)
  | ({ readonly kind: 'lanes' } & LanesChart)
  | ({ readonly kind: 'bars' } & BarsChart)

/** The picture as SVG, in the style of all others. */
export function drawn(picture: Picture): Chart {
  switch (picture.kind) {
    case 'measure':
      return measureChart(picture)
    case 'lanes':
      return lanesChart(picture)
    case 'bars':
      return barsChart(picture)
  }
}
