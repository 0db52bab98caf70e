import { useId, type ReactNode } from 'react'

/** A card of the page with its name. */
export function AudienceSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="card audience-section" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
