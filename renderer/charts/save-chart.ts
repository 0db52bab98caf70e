import { counted } from '../../shared/text.ts'
import { useApp, useClient } from '../app/app-context.ts'
import { chartCsv } from './chart-csv.ts'
import { pngOf } from './chart-png.ts'
import type { ChartSpec } from './chart-spec.ts'
import { svgOf } from './chart-svg.ts'

interface Saving {
  savePicture(this: void): Promise<void>
  saveSvg(this: void): Promise<void>
  copyCsv(this: void): Promise<void>
}

/** The ways in which a chart leaves the window, each of which says how it went. */
export function useSaving(spec: ChartSpec): Saving {
  const client = useClient()
  const say = useApp((app) => app.say)
  const name = spec.title.slice(0, 100).toWellFormed()
  const saySaved = (saved: Awaited<ReturnType<typeof client.call<'app.savePicture'>>>): void => {
    if (!saved.ok) say({ message: saved.error.message })
    else if (saved.value !== null) say({ message: `Saved as ${saved.value}.` })
  }
  return {
    savePicture: async () => saySaved(await client.call('app.savePicture', { format: 'png', name, png: await pngOf(spec) })),
    saveSvg: async () => saySaved(await client.call('app.savePicture', { format: 'svg', name, svg: svgOf(spec) })),
    copyCsv: async () => {
      const table = spec.table()
      try {
        await navigator.clipboard.writeText(chartCsv(table))
        say({ message: `Copied: ${counted(table.rows.length, 'row')}.` })
      } catch {
        say({ message: 'The system did not let the table be copied. Try again with the window in front.' })
      }
    }
  }
}
