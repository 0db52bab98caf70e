import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeFileWhole } from './journal/files.ts'

const placeSchema = v.object({
  x: v.number(), y: v.number(), width: v.number(), height: v.number(), isMaximized: v.boolean()
})
type WindowPlace = v.InferOutput<typeof placeSchema>

const placePath = (home: string): string => join(home, 'window.json')

/** Where the window was last, or null where that isn't known or no screen shows it any more. */
export function readWindowPlace(home: string): WindowPlace | null {
  if (!existsSync(placePath(home))) return null
  try {
    const place = v.parse(placeSchema, JSON.parse(readFileSync(placePath(home), 'utf8')))
    return isOnAScreen(place) ? place : null
  } catch {
    // The place of a window is no loss: the default one opens instead.
    return null
  }
}

export function keepWindowPlace(home: string, window: BrowserWindow): void {
  const place: WindowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  writeFileWhole(placePath(home), JSON.stringify(place))
}

function isOnAScreen(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  const overlapX = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
  const overlapY = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y)
  return overlapX >= 100 && overlapY >= 100
}
