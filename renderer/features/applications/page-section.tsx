import { useId, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

export function PageSection({ title, children }: Props) {
  const id = useId()
  return (
    <section className="page-section" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
