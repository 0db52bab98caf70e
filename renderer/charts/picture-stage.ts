import { legendShape } from './chart-legend.tsx'
import type { ChartSpec, LegendEntry } from './chart-spec.ts'
import { drawChart } from './draw-chart.ts'

const [chartWidth, margin] = [760, 24]
const pictureWidth = chartWidth + 2 * margin

/**
 * A chart with its title, its sentence and its legend over it, in the colours the window has now. It stands on the page
 * out of sight for as long as it takes to look at it, since only there its styles and lengths are known.
 */
export function onPictureStage<Value>(spec: ChartSpec, look: (picture: SVGSVGElement) => Value): Value {
  const stage = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'chart chart-backstage', ariaHidden: 'true' }))
  try {
    const picture = stage.appendChild(element('svg', { class: 'chart-svg chart-picture', width: pictureWidth }))
    const ground = picture.appendChild(element('rect', { class: 'chart-ground', width: pictureWidth }))
    let bottom = margin + 17
    picture.append(element('text', { class: 'chart-picture-title', x: margin, y: bottom }, spec.title))
    for (const line of wrapped(picture, spec.reading)) picture.append(element('text', { class: 'chart-picture-reading', x: margin, y: (bottom += 20) }, line))
    if (spec.legend.length > 1) bottom = drawLegend(picture, spec.legend, bottom + 14)
    const { svg, height } = drawChart(spec, chartWidth)
    const chart = picture.appendChild(element('g', { transform: `translate(${String(margin)},${String(bottom + 14)})`, fill: 'currentColor', 'text-anchor': 'middle' }))
    chart.append(...svg.childNodes)
    const whole = Math.ceil(bottom + 14 + height + margin / 2)
    ground.setAttribute('height', String(whole))
    picture.setAttribute('height', String(whole))
    picture.setAttribute('viewBox', `0 0 ${String(pictureWidth)} ${String(whole)}`)
    return look(picture)
  } finally {
    stage.remove()
  }
}

/** Gives where it ends. */
function drawLegend(picture: SVGSVGElement, legend: readonly LegendEntry[], top: number): number {
  let [x, y] = [margin, top]
  for (const entry of legend) {
    const name = picture.appendChild(element('text', { class: 'chart-picture-reading' }, entry.name))
    const width = 22 + name.getComputedTextLength()
    if (x > margin && x + width > pictureWidth - margin) [x, y] = [margin, y + 20]
    const { element: shape, attributes } = legendShape(entry)
    picture.appendChild(element('g', { transform: `translate(${String(x)},${String(y)})` })).append(element(shape, kebabNamed(attributes)))
    name.setAttribute('x', String(x + 22))
    name.setAttribute('y', String(y + 10.5))
    x += width + 18
  }
  return y + 12
}

/** In lines that fit. */
function wrapped(picture: SVGSVGElement, sentence: string): readonly string[] {
  const probe = picture.appendChild(element('text', { class: 'chart-picture-reading' }))
  const lines: string[] = []
  for (const word of sentence.split(/\s+/)) {
    const before = lines.at(-1)
    probe.textContent = before === undefined ? word : `${before} ${word}`
    if (before === undefined || probe.getComputedTextLength() > chartWidth) lines.push(word)
    else lines[lines.length - 1] = probe.textContent
  }
  probe.remove()
  return lines
}

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value))
  made.textContent = text
  return made
}

function kebabNamed(attributes: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]))
}
