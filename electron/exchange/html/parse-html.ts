// The declarations lie beside this file, and the tests compile it without the folder’s own.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./domino.d.ts" />
import { createDocument } from '@mixmark-io/domino'
import { isNestedTooDeep } from '../../../shared/html-nesting.ts'

/** HTML as data: nothing in it runs or is fetched. Null where it is nested so deep that parsing it would not end well. */
export function parseHtml(html: string): Document | null {
  return isNestedTooDeep(html) ? null : createDocument(html, true)
}
