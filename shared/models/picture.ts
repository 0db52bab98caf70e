import * as v from 'valibot'

const largestPicture = 20_000_000

/** A picture that the page has drawn, to be kept where the writer says. */
export const savePictureInput = v.strictObject({
  /** Offered as the file's name. */
  name: v.pipe(v.string(), v.maxLength(200)),
  png: v.pipe(v.instance(Uint8Array), v.check((bytes) => bytes.length <= largestPicture, 'This picture is too large to be saved.'))
})
export type SavePictureInput = v.InferOutput<typeof savePictureInput>
