import { defineLanguageFacet, Language, languageDataProp } from '@codemirror/language'
import { markdownParser } from './markdown-parser.ts'

const data = defineLanguageFacet()

/**
 * Built by hand: @codemirror/lang-markdown brings the HTML, CSS and JavaScript parsers with it,
 * which would double the size of the editor.
 */
export const markdownLanguage = new Language(
  data,
  markdownParser.configure({ props: [languageDataProp.add({ Document: data })] }),
  [],
  'markdown'
)
