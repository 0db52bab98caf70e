/**
 * Draws an SVG of the page as it stands there. By hand rather than as an image of its markup: that would have neither
 * our fonts nor our style sheets.
 */
export function drawShapes(pen: CanvasRenderingContext2D, svg: SVGSVGElement): void {
  for (const shape of svg.querySelectorAll('path, rect, circle, line, text')) {
    if (!(shape instanceof SVGGraphicsElement)) continue
    pen.save()
    const place = shape.getCTM()
    if (place !== null) pen.transform(place.a, place.b, place.c, place.d, place.e, place.f)
    draw(pen, shape, opacityOf(shape, svg))
    pen.restore()
  }
}

/** Of a shape and all it is in, which a shape doesn't inherit. */
function opacityOf(shape: Element, svg: Element): number {
  let opacity = 1
  for (let at: Element | null = shape; at !== null && at !== svg; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity)
  return opacity
}

function draw(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement, opacity: number): void {
  const style = getComputedStyle(shape)
  if (shape instanceof SVGTextElement) return write(pen, shape, style, opacity)
  const path = pathOf(shape)
  if (path === null) return
  if (style.fill !== 'none') {
    pen.globalAlpha = opacity * Number(style.fillOpacity)
    pen.fillStyle = style.fill
    pen.fill(path)
  }
  if (style.stroke === 'none') return
  pen.globalAlpha = opacity * Number(style.strokeOpacity)
  pen.strokeStyle = style.stroke
  pen.lineWidth = Number.parseFloat(style.strokeWidth)
  pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat))
  pen.stroke(path)
}

/** Each line where its first letter stands on the page. */
function write(pen: CanvasRenderingContext2D, text: SVGTextElement, style: CSSStyleDeclaration, opacity: number): void {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  pen.fillStyle = style.fill
  pen.strokeStyle = style.stroke
  pen.lineWidth = Number.parseFloat(style.strokeWidth)
  pen.lineJoin = 'round'
  pen.globalAlpha = opacity * Number(style.fillOpacity)
  let at = 0
  for (const line of text.childNodes) {
    const words = line.textContent ?? ''
    if (words !== '' && at < text.getNumberOfChars()) {
      const { x, y } = text.getStartPositionOfChar(at)
      if (style.stroke !== 'none') pen.strokeText(words, x, y)
      pen.fillText(words, x, y)
    }
    at += words.length
  }
}

function pathOf(shape: SVGGraphicsElement): Path2D | null {
  const of = (name: string): number => Number(shape.getAttribute(name) ?? 0)
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '')
  const path = new Path2D()
  if (shape instanceof SVGCircleElement) path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI)
  else if (shape instanceof SVGRectElement) path.roundRect(of('x'), of('y'), of('width'), of('height'), of('rx'))
  else if (shape instanceof SVGLineElement) {
    path.moveTo(of('x1'), of('y1'))
    path.lineTo(of('x2'), of('y2'))
  } else return null
  return path
}
