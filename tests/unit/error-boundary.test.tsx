// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { ErrorBoundary } from '../../renderer/app/error-boundary.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

function Broken(): never {
  throw new Error('a fault in a screen')
}

test('shows the words that are not saved yet when a screen breaks', () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place, { onCaughtError: () => undefined })
  act(() => {
    root.render(
      <ErrorBoundary unsaved={() => ['The last words she typed.']}>
        <Broken />
      </ErrorBoundary>
    )
  })
  expect(place.querySelector('textarea')?.value).toBe('The last words she typed.')
  expect(place.textContent).toContain('This screen stopped working.')
  silenced.mockRestore()
})
