import { columnRoles, type NumberCell, type NumberColumn, type NumberRow } from '../../../shared/models/number-columns.ts'
import { changeMapping, withRole } from './column-changes.ts'
import { roleNames } from './column-words.ts'
import type { ColumnsStep, ImportDesk } from './import-store.ts'

/** The first rows under their columns, each column with what it is taken for. */
export function ColumnsTable({ desk, state: { preview, mapping } }: { desk: ImportDesk; state: ColumnsStep }) {
  const { columns, firstRows } = preview
  return (
    <div className="columns-scroll" role="region" aria-label="The first rows" tabIndex={0}>
      <table className="columns-table">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((column, at) => (
              <ColumnHead
                key={at}
                column={column}
                role={mapping.columns[at] ?? null}
                onChange={(role) => void changeMapping(desk, withRole(mapping, at, role))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Role = (typeof columnRoles)[number]

interface HeadProps {
  readonly column: NumberColumn
  readonly role: Role | null
  onChange(this: void, role: Role): void
}

function ColumnHead({ column: { name, reason }, role, onChange }: HeadProps) {
  return (
    <th scope="col">
      <bdi>{name}</bdi>
      <select
        className={role === null ? 'field is-open' : 'field'}
        aria-label={`What “${name}” is`}
        value={role ?? ''}
        onChange={({ target }) => {
          const chosen = columnRoles.find((one) => one === target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {role === null ? <option value="">Say what it is</option> : null}
        {columnRoles.map((one) => (
          <option key={one} value={one}>
            {roleNames[one]}
          </option>
        ))}
      </select>
      {reason === null ? null : <span className="quiet">{reason}</span>}
    </th>
  )
}

function Row({ row: { row, cells, problem } }: { row: NumberRow }) {
  return (
    <>
      <tr>
        <th scope="row">{row}</th>
        {cells.map((cell, at) => (
          <Cell key={at} cell={cell} />
        ))}
      </tr>
      {problem === null ? null : (
        <tr>
          <td />
          <td className="is-problem" colSpan={cells.length}>
            {problem}
          </td>
        </tr>
      )}
    </>
  )
}

function Cell({ cell: { written, understood, problem } }: { cell: NumberCell }) {
  return (
    <td className={problem === null ? undefined : 'is-problem'}>
      {understood === null ? null : <bdi className="understood">{understood}</bdi>}
      {understood === written ? null : <bdi className="quiet">{written}</bdi>}
      {problem === null ? null : <span className="problem-words">{problem}</span>}
    </td>
  )
}
