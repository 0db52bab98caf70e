import { createContext } from 'react'

/** Why a form can't be kept, where one field is the reason. */
export interface FieldRefusal {
  /** Its name in the form. */
  readonly field: string
  readonly message: string
}

/** Read by the fields of a form: the one that is meant says it. */
export const RefusalContext = createContext<FieldRefusal | null>(null)
