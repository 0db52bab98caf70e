import * as v from 'valibot'

/** The page prints itself; it only says what the file is to be called. */
export const savePdfInput = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)) })
export type SavePdfInput = v.InferOutput<typeof savePdfInput>
