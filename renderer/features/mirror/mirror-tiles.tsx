import { useState } from 'react'
import type { Mirror } from '../../../shared/models/mirror.ts'
import { mirrorTiles } from '../../../shared/rules/mirror-tiles.ts'
import { ProofRows } from '../../components/proof-rows.tsx'

/** Up to four numbers; each shows the rows that it is made of. */
export function MirrorTiles({ mirror }: { mirror: Mirror }) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const tiles = mirrorTiles(mirror)
  const open = tiles.find(({ key }) => key === openKey)
  if (tiles.length === 0) return null
  return (
    <div>
      <ul className="mirror-tiles" aria-label="In numbers">
        {tiles.map(({ key, value, name, note }) => (
          <li key={key}>
            <button type="button" className="mirror-tile" aria-expanded={key === openKey} onClick={() => setOpenKey(key === openKey ? null : key)}>
              <span className="mirror-number">{value.toLocaleString('en-GB')}</span> <span>{name}</span>
              {note === null ? null : <span className="quiet"> {note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {open === undefined ? null : <ProofRows rows={open.rows} label={`${open.value.toLocaleString('en-GB')} ${open.name}`} />}
    </div>
  )
}
