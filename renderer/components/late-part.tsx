import { useEffect, useLayoutEffect, useState, type ComponentType } from 'react'

const loaders: (() => Promise<unknown>)[] = []

/**
 * A part that isn't in the first paint and is there at once afterwards; `Meanwhile` stands in for it. React.lazy holds
 * a part back for a third of a second the first time it is shown, and keys pressed meanwhile would land in the
 * writer's text.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType<Props> = Nothing
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  const get = async (): Promise<ComponentType<Props>> => (loaded ??= await load())
  loaders.push(get)
  return function LatePart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded)
    useLayoutEffect(() => {
      // Asked for before it is there: better no key than one in the wrong place.
      if (Part === null && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }, [Part])
    useEffect(() => {
      if (Part !== null) return
      get().then(
        (component) => setPart(() => component),
        // Thrown in its turn of React, it reaches the error boundary.
        (error: unknown) => setPart(() => giveUp(error))
      )
    }, [Part])
    return Part === null ? <Meanwhile {...props} /> : <Part {...props} />
  }
}

function Nothing(): null {
  return null
}

function giveUp(cause: unknown): never {
  throw new Error('A part of the window could not be loaded', { cause })
}

/** To be called once the window can be used; afterwards nothing in it waits for code any more. */
export async function loadLateParts(): Promise<void> {
  await Promise.all(loaders.map((load) => load()))
  document.documentElement.dataset['complete'] = 'true'
}
