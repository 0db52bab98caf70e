import type { ChartSpec } from './chart-spec.ts'
import { onPictureStage } from './picture-stage.ts'

// What a drawing is made of: the same names that the main process lets through, in electron/security/plain-svg.ts.
const geometry = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'd', 'transform', 'viewBox'] as const
const paint = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'opacity'] as const
const letters = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-linejoin', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity'] as const

/** A chart as an SVG that needs nothing else: no style sheet, no script, no link. */
export function svgOf(spec: ChartSpec): string {
  return onPictureStage(spec, (picture) => {
    const plain = plainCopy(picture)
    plain.prepend(named('title', spec.title), named('desc', spec.reading))
    return new XMLSerializer().serializeToString(plain)
  })
}

/** The styles that an element has on the page become attributes of its copy. */
function plainCopy(original: SVGElement): SVGElement {
  const copy = svgElement(original.localName)
  for (const name of geometry) {
    const value = original.getAttribute(name)
    if (value !== null) copy.setAttribute(name, value)
  }
  const style = getComputedStyle(original)
  for (const name of stylesOf(original)) {
    const value = style.getPropertyValue(name)
    if (value !== '' && value !== defaults[name]) copy.setAttribute(name, plainValue(value))
  }
  for (const child of original.childNodes) {
    if (child instanceof SVGElement) copy.append(plainCopy(child))
    else if (child instanceof Text) copy.append(plainText(child.data))
  }
  return copy
}

const defaults: Readonly<Partial<Record<string, string>>> = {
  'fill-opacity': '1', stroke: 'none', 'stroke-opacity': '1', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linejoin': 'miter',
  'paint-order': 'normal', opacity: '1', 'text-anchor': 'start', 'font-weight': '400'
}

function stylesOf({ localName }: SVGElement): readonly string[] {
  if (localName === 'text') return letters
  return localName === 'g' || localName === 'svg' || localName === 'tspan' ? ['opacity'] : paint
}

/** Without quotes and units, which older programs stumble on. */
function plainValue(value: string): string {
  return value.replaceAll('"', '').replace(/(\d)px\b/g, '$1')
}

function named(name: 'title' | 'desc', text: string): SVGElement {
  const element = svgElement(name)
  element.append(plainText(text))
  return element
}

/** XML has no place for control characters and half characters. */
function plainText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, ' ')
}

function svgElement(name: string): SVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', name)
}
