import type { SyntaxNodeRef } from '@lezer/common'
import type { StyleSheet } from './style-sheet.ts'

type NodeRule = (sheet: StyleSheet, node: SyntaxNodeRef) => void

function span(className: string): NodeRule {
  return (sheet, node) => sheet.style(node.from, node.to, className)
}

function block(className: string): NodeRule {
  return (sheet, node) => sheet.styleLines(node, className)
}

/** A mark that is seen only while its construct (the node around it) is touched. */
const inlineMark: NodeRule = (sheet, node) => {
  const construct = node.node.parent ?? node
  if (sheet.isTouched(construct.from, construct.to)) sheet.style(node.from, node.to, 'cm-md-mark')
  else sheet.hide(node.from, node.to)
}

const headerMark: NodeRule = (sheet, node) => {
  if (sheet.isLineTouched(node.from)) {
    sheet.style(node.from, node.to, 'cm-md-mark')
    return
  }
  const line = sheet.state.doc.lineAt(node.from)
  const space = /^[ \t]*/.exec(line.text.slice(node.to - line.from))?.[0].length ?? 0
  sheet.hide(node.from, node.to + space)
}

const quoteMark: NodeRule = (sheet, node) => {
  if (sheet.isLineTouched(node.from)) {
    sheet.style(node.from, node.to, 'cm-md-mark')
    return
  }
  const hasSpace = sheet.state.sliceDoc(node.to, node.to + 1) === ' '
  sheet.hide(node.from, node.to + (hasSpace ? 1 : 0))
}

/** Inline code hides its backticks; the fences of a block stay, or its first line would be empty. */
const codeMark: NodeRule = (sheet, node) => {
  if (node.node.parent?.name === 'InlineCode') inlineMark(sheet, node)
  else sheet.style(node.from, node.to, 'cm-md-mark')
}

const listItem: NodeRule = (sheet, node) => {
  let depth = 0
  for (let parent = node.node.parent; parent; parent = parent.parent) if (parent.name === 'ListItem') depth += 1
  sheet.styleLines(node, `cm-md-item-${String(Math.min(depth + 1, 6))}`)
}

/**
 * The mark and its space share one box, so that wrapped lines align behind it. Its indent is always
 * hidden: the level shows in the margin, Tab and Shift+Tab change it, and Delete at its start takes it.
 */
const listMark: NodeRule = (sheet, node) => {
  const line = sheet.state.doc.lineAt(node.from)
  const before = line.text.slice(0, node.from - line.from)
  const indent = before.length - before.trimEnd().length
  const hasSpace = /^[ \t]/.test(line.text.slice(node.to - line.from))
  sheet.styleLines(line, 'cm-md-item-start')
  sheet.hide(node.from - indent, node.from)
  sheet.style(node.from, node.to + (hasSpace ? 1 : 0), `cm-md-list-mark ${drawnMark(sheet, node)}`.trimEnd())
}

/** Away from the caret a bullet is drawn as one, and a task as its box. */
function drawnMark(sheet: StyleSheet, node: SyntaxNodeRef): string {
  if (sheet.isLineTouched(node.from)) return ''
  const marker = node.node.parent?.getChild('Task')?.getChild('TaskMarker')
  if (marker) return `cm-md-drawn-mark ${/x/i.test(sheet.state.sliceDoc(marker.from, marker.to)) ? 'cm-md-done' : 'cm-md-to-do'}`
  return node.node.parent?.parent?.name === 'BulletList' ? 'cm-md-drawn-mark' : ''
}

const taskMarker: NodeRule = (sheet, node) => {
  if (sheet.isLineTouched(node.from)) {
    sheet.style(node.from, node.to, 'cm-md-task')
    return
  }
  const hasSpace = /[ \t]/.test(sheet.state.sliceDoc(node.to, node.to + 1))
  sheet.hide(node.from, node.to + (hasSpace ? 1 : 0))
}

/** Within an item the margin shows the level; the indent that says so in the text would add to it. */
const paragraph: NodeRule = (sheet, node) => {
  if (node.node.parent?.name !== 'ListItem') return
  for (const line of sheet.lines(node)) {
    const indent = /^[ \t]+/.exec(line.text)?.[0].length ?? 0
    if (line.from > node.from) sheet.hide(line.from, line.from + indent)
  }
}

/**
 * Only links with an address are drawn as links: the parser calls every "[sic]" one, and hiding its
 * brackets would hide the writer's own.
 */
const link: NodeRule = (sheet, node) => {
  const [, closing] = node.node.getChildren('LinkMark')
  if (!closing || !node.node.getChild('URL') || closing.from === node.from + 1) return
  sheet.style(node.from, node.to, 'cm-md-link')
  if (sheet.isTouched(node.from, node.to)) {
    sheet.style(closing.from, node.to, 'cm-md-mark')
    sheet.style(node.from, node.from + 1, 'cm-md-mark')
  } else {
    sheet.hide(node.from, node.from + 1)
    sheet.hide(closing.from, node.to)
  }
}

const autolink: NodeRule = (sheet, node) => {
  sheet.style(node.from, node.to, 'cm-md-link')
  if (sheet.isTouched(node.from, node.to)) return
  sheet.hide(node.from, node.from + 1)
  sheet.hide(node.to - 1, node.to)
}

const PARENTS_OF_URLS = ['Link', 'Image', 'Autolink']

const bareUrl: NodeRule = (sheet, node) => {
  if (!PARENTS_OF_URLS.includes(node.node.parent?.name ?? '')) sheet.style(node.from, node.to, 'cm-md-link')
}

const escape: NodeRule = (sheet, node) => {
  if (sheet.isTouched(node.from, node.to)) sheet.style(node.from, node.from + 1, 'cm-md-mark')
  else sheet.hide(node.from, node.from + 1)
}

const horizontalRule: NodeRule = (sheet, node) => {
  if (sheet.isLineTouched(node.from)) {
    sheet.style(node.from, node.to, 'cm-md-mark')
    return
  }
  sheet.styleLines(node, 'cm-md-rule')
  sheet.hide(node.from, node.to)
}

/** How each kind of node looks. Images stay text: nothing from elsewhere is ever loaded. */
export const nodeRules: Readonly<Record<string, NodeRule>> = {
  ATXHeading1: block('cm-md-heading cm-md-heading-1'),
  ATXHeading2: block('cm-md-heading cm-md-heading-2'),
  ATXHeading3: block('cm-md-heading cm-md-heading-3'),
  ATXHeading4: block('cm-md-heading cm-md-heading-4'),
  ATXHeading5: block('cm-md-heading cm-md-heading-5'),
  ATXHeading6: block('cm-md-heading cm-md-heading-6'),
  HeaderMark: headerMark,
  Emphasis: span('cm-md-emphasis'),
  StrongEmphasis: span('cm-md-strong'),
  Strikethrough: span('cm-md-strikethrough'),
  InlineCode: span('cm-md-code'),
  EmphasisMark: inlineMark,
  StrikethroughMark: inlineMark,
  CodeMark: codeMark,
  Link: link,
  Autolink: autolink,
  URL: bareUrl,
  Image: span('cm-md-image'),
  Escape: escape,
  HTMLTag: span('cm-md-mark'),
  Comment: span('cm-md-mark'),
  Blockquote: block('cm-md-quote'),
  QuoteMark: quoteMark,
  ListItem: listItem,
  ListMark: listMark,
  TaskMarker: taskMarker,
  Paragraph: paragraph,
  Task: paragraph,
  FencedCode: block('cm-md-code-line'),
  Table: block('cm-md-table-line'),
  TableDelimiter: span('cm-md-mark'),
  FrontMatter: block('cm-md-front-matter'),
  HTMLBlock: block('cm-md-html'),
  CommentBlock: block('cm-md-html'),
  HorizontalRule: horizontalRule
}
