export type {
  CommandState,
  EditorCommand,
  EditorEvents,
  EditorHandle,
  EditorSettings,
  MarkdownEditorProps
} from './editor-types.ts'
export { MarkdownText } from './markdown-text.tsx'
