import { useId, type ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

export function SideSection({ title, children }: Props) {
  const id = useId()
  return (
    <section className="side-section" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
