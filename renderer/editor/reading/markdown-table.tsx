import type { SyntaxNode } from '@lezer/common'
import type { ReactNode } from 'react'
import { renderInlines, type Reading } from './markdown-inlines.tsx'

/** A table; rows shorter or longer than its header are shown as they are. */
export function renderTable(reading: Reading, table: SyntaxNode): ReactNode {
  const header = table.getChild('TableHeader')
  return (
    <>
      {header && (
        <thead>
          <tr>{renderCells(reading, header, 'th')}</tr>
        </thead>
      )}
      <tbody>
        {table.getChildren('TableRow').map((row) => (
          <tr key={row.from}>{renderCells(reading, row, 'td')}</tr>
        ))}
      </tbody>
    </>
  )
}

function renderCells(reading: Reading, row: SyntaxNode, Cell: 'th' | 'td'): ReactNode[] {
  return row
    .getChildren('TableCell')
    .map((cell) => <Cell key={cell.from}>{renderInlines(reading, cell, cell.from, cell.to)}</Cell>)
}
