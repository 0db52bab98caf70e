import * as v from 'valibot'

const largestPicture = 20_000_000
const largestDrawing = 5_000_000
const tooLarge = 'This picture is too large to be saved.'

/** Offered as the file's name. */
const name = v.pipe(v.string(), v.maxLength(200))

/** A picture that the page has drawn, to be kept where the writer says. */
export const savePictureInput = v.variant('format', [
  v.strictObject({ format: v.literal('png'), name, png: v.pipe(v.instance(Uint8Array), v.check((bytes) => bytes.length <= largestPicture, tooLarge)) }),
  v.strictObject({ format: v.literal('svg'), name, svg: v.pipe(v.string(), v.maxLength(largestDrawing, tooLarge)) })
])
export type SavePictureInput = v.InferOutput<typeof savePictureInput>
