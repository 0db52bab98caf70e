import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './app-dialog.css'

interface Props {
  readonly title: string
  /** Wide enough for text beside text. */
  readonly isWide?: boolean
  /** Shows only what is in it; the title is still read aloud. */
  readonly hidesTitle?: boolean
  /** Doesn't close on a click beside it: there is something in it that would be gone. */
  readonly isHeld?: boolean
  onClose(this: void): void
  readonly children: ReactNode
}

/** A dialog over the page: holds the focus, closes on Escape and, unless held, on a click beside it, and gives the focus back. */
export function AppDialog({ title, isWide = false, hidesTitle = false, isHeld = false, onClose, children }: Props) {
  return (
    <ModalOverlay className="dialog-overlay" isOpen isDismissable={!isHeld} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className={isWide ? 'dialog-frame is-wide' : 'dialog-frame'}>
        <Dialog className="dialog">
          <Heading slot="title" className={hidesTitle ? 'visually-hidden' : 'dialog-title'}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
