import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ChartForm, ChartSeries } from './chart-data.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { layOut } from './chart-layout.ts'
import { drawShapes } from './draw-shapes.ts'

const size = { width: 760, height: 380 }
const margin = 24
const headHeight = 64
/** Twice as many dots as on the screen: it will be looked at elsewhere. */
const sharpness = 2

export interface PictureOf {
  readonly title: string
  readonly caption: string
  readonly series: readonly ChartSeries[]
  readonly form: ChartForm
  label(this: void, value: number): string
}

/** A chart with its title and its caption over it, in the colours the window has now, as the bytes of a PNG. */
export async function pictureOf(picture: PictureOf): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas')
  canvas.width = (size.width + 2 * margin) * sharpness
  canvas.height = (size.height + headHeight + 2 * margin) * sharpness
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('There is no canvas here')
  pen.scale(sharpness, sharpness)
  pen.fillStyle = getComputedStyle(document.body).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(margin, margin)
  onStage(picture, (stage) => {
    drawHead(pen, stage, picture)
    pen.translate(0, headHeight)
    drawShapes(pen, stage.querySelectorAll('svg *'))
  })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture could not be made')
  return new Uint8Array(await blob.arrayBuffer())
}

/** Draws it out of sight, in the size of the picture, for as long as it takes to look at it. */
function onStage({ series, form, label }: PictureOf, look: (stage: HTMLElement) => void): void {
  const stage = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'chart chart-backstage', ariaHidden: 'true' }))
  const root = createRoot(stage)
  try {
    flushSync(() => root.render(<ChartDrawing layout={layOut(series, form, size, label)} form={form} size={size} chosen={null} />))
    look(stage)
  } finally {
    root.unmount()
    stage.remove()
  }
}

function drawHead(pen: CanvasRenderingContext2D, stage: HTMLElement, { title, caption, series }: PictureOf): void {
  const { color, fontFamily } = getComputedStyle(stage)
  pen.fillStyle = color
  pen.font = `600 17px ${fontFamily}`
  pen.fillText(title, 0, 16, size.width)
  pen.font = `400 13px ${fontFamily}`
  pen.fillText(caption, 0, 37, size.width)
  if (series.length > 1) drawNames(pen, stage, series)
}

function drawNames(pen: CanvasRenderingContext2D, stage: HTMLElement, series: readonly ChartSeries[]): void {
  const { color } = getComputedStyle(stage)
  let x = 0
  for (const [index, { name }] of series.entries()) {
    const line = stage.querySelector(`.chart-dot.series-${String(index % 4)}, .chart-bar.series-${String(index % 4)}`)
    pen.fillStyle = line === null ? color : getComputedStyle(line).stroke
    pen.fillRect(x, 51, 16, 3)
    pen.fillStyle = color
    pen.fillText(name, x + 22, 57)
    x += 22 + pen.measureText(name).width + 20
  }
}
