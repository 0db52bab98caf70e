import type { ChartSpec } from './chart-spec.ts'
import { drawShapes } from './draw-shapes.ts'
import { onPictureStage } from './picture-stage.ts'

/** Twice as many dots as on the screen: it will be looked at elsewhere. */
const sharpness = 2

/** A chart as the bytes of a PNG. */
export async function pngOf(spec: ChartSpec): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas')
  onPictureStage(spec, (picture) => {
    canvas.width = picture.width.baseVal.value * sharpness
    canvas.height = picture.height.baseVal.value * sharpness
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('There is no canvas here')
    pen.scale(sharpness, sharpness)
    drawShapes(pen, picture)
  })
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture could not be made')
  return new Uint8Array(await blob.arrayBuffer())
}
