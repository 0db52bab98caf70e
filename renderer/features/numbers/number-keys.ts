import type { KeyboardEvent } from 'react'

/** Up and down, and Enter, go to the same number of the next row; Tab goes along the row by itself. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || field.dataset['metric'] === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
  if (step === 0) return
  event.preventDefault()
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-metric="${field.dataset['metric']}"]`)]
  const next = column[column.indexOf(field) + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

export function focusFirst(parent: HTMLElement | null): void {
  parent?.querySelector<HTMLInputElement>('input[data-metric]')?.focus()
}

export function focusField(parent: HTMLElement | null, key: string): void {
  const fields = parent?.querySelectorAll<HTMLInputElement>('input[data-field]') ?? []
  for (const field of fields) if (field.dataset['field'] === key) field.focus()
}
