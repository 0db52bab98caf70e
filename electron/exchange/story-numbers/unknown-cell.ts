const unknown = /^(?:|[-–—?.]+|#?n\/?[ad]|nan|null|none|nil|unknown|undefined|#value!|#ref!|#div\/0!)$/i

/** Whether a cell says that its number isn't known. That is nothing, and never 0. */
export function isUnknown(cell: string): boolean {
  return unknown.test(cell)
}
