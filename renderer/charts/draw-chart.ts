import { plot, type Scale } from '@observablehq/plot'
import type { ChartSpec } from './chart-spec.ts'
import type { Place } from './points.ts'

export interface DrawnChart {
  readonly svg: SVGSVGElement
  readonly width: number
  readonly height: number
  /** Of the chart's points, in their order; found out when they are asked for the first time. */
  places(this: void): readonly Place[]
}

/** Draws a chart in a width. Its words stand beside it, for those who don't see it. */
export function drawChart({ draw, points }: ChartSpec, width: number): DrawnChart {
  const options = draw(width)
  const drawn = plot({ ...options, width, figure: false, className: 'chart-svg' })
  if (!(drawn instanceof SVGSVGElement)) throw new Error('A chart is one drawing')
  // Plot brings its rules along in an element that the content policy refuses; they stand in chart.css.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  drawn.setAttribute('aria-hidden', 'true')
  let places: readonly Place[] | null = null
  const findPlaces = (): readonly Place[] => {
    const [x, y] = [drawn.scale('x'), drawn.scale('y')]
    return points.map((point) => ({ x: middleOf(x, point.x), y: middleOf(y, point.y) }))
  }
  return { svg: drawn, width, height: options.height ?? drawn.height.baseVal.value, places: () => (places ??= findPlaces()) }
}

function middleOf(scale: Scale | undefined, value: number | string): number {
  const at: unknown = scale?.apply(value)
  return typeof at === 'number' ? at + (scale?.bandwidth ?? 0) / 2 : 0
}
