import { useEffect, useLayoutEffect, useState, type ComponentType } from 'react'

const loaders: (() => Promise<unknown>)[] = []

/**
 * A part that isn't in the first paint and is there at once afterwards. React.lazy holds a part back for a third of a
 * second the first time it is shown, and keys pressed meanwhile would land in the writer's text.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
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
      if (Part === null) void get().then((component) => setPart(() => component))
    }, [Part])
    return Part === null ? null : <Part {...props} />
  }
}

/** To be called once the window can be used; afterwards nothing in it waits for code any more. */
export async function loadLateParts(): Promise<void> {
  await Promise.all(loaders.map((load) => load()))
  document.documentElement.dataset['complete'] = 'true'
}
