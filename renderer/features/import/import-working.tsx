import type { ImportProgress, ImportStep } from '../../../shared/models/import.ts'

const doing: Readonly<Record<ImportStep, string>> = {
  listing: 'Looking through the folder',
  reading: 'Reading',
  comparing: 'Comparing with your journal',
  keeping: 'Keeping',
  'taking-back': 'Taking back'
}

interface Props {
  readonly progress: ImportProgress | null
  onCancel(this: void): void
}

/** Typing goes on meanwhile: the work is done beside the window. */
export function ImportWorking({ progress, onCancel }: Props) {
  const total = progress?.total ?? null
  const step = progress === null ? 'Beginning' : doing[progress.step]
  return (
    <>
      <p role="status" aria-live="off">
        {step}
        {progress === null || total === null ? '' : `, ${progress.done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
      </p>
      <progress className="import-progress" aria-label={step} {...(progress === null || total === null ? {} : { max: total, value: progress.done })} />
      <div className="dialog-actions">
        {progress?.step === 'taking-back' ? null : (
          <button type="button" className="button" autoFocus onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </>
  )
}
