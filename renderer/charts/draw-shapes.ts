/**
 * Draws the shapes of an SVG as they stand on the page. By hand rather than from the markup: a picture of an SVG has
 * neither our fonts nor our style sheets.
 */
export function drawShapes(pen: CanvasRenderingContext2D, shapes: Iterable<Element>): void {
  for (const shape of shapes) if (shape instanceof SVGGraphicsElement) draw(pen, shape)
}

function draw(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape)
  if (shape instanceof SVGTextElement) return write(pen, shape, style)
  const path = pathOf(shape)
  if (path === null) return
  if (style.fill !== 'none') {
    pen.fillStyle = style.fill
    pen.fill(path)
  }
  if (style.stroke === 'none') return
  pen.strokeStyle = style.stroke
  pen.lineWidth = Number.parseFloat(style.strokeWidth)
  pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat))
  pen.stroke(path)
}

function write(pen: CanvasRenderingContext2D, text: SVGTextElement, style: CSSStyleDeclaration): void {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  pen.fillStyle = style.fill
  pen.textAlign = style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'end' : 'start'
  pen.fillText(text.textContent, numberOf(text, 'x'), numberOf(text, 'y'))
  pen.textAlign = 'start'
}

function pathOf(shape: SVGGraphicsElement): Path2D | null {
  const of = (name: string): number => numberOf(shape, name)
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '')
  const path = new Path2D()
  if (shape instanceof SVGCircleElement) path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI)
  else if (shape instanceof SVGRectElement) path.rect(of('x'), of('y'), of('width'), of('height'))
  else if (shape instanceof SVGLineElement) {
    path.moveTo(of('x1'), of('y1'))
    path.lineTo(of('x2'), of('y2'))
  } else return null
  return path
}

function numberOf(shape: SVGGraphicsElement, name: string): number {
  return Number(shape.getAttribute(name) ?? 0)
}
