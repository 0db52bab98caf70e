import type { ImportProgress, ImportStep } from '../../../shared/models/import.ts'

const doing: Readonly<Record<ImportStep, string>> = {
  fetching: 'Asking for the feed',
  listing: 'Looking through the files',
  reading: 'Reading',
  comparing: 'Comparing with your journal',
  keeping: 'Keeping',
  'taking-back': 'Taking back'
}

interface Props {
  readonly progress: ImportProgress | null
  readonly remark: string | null
  onCancel(this: void): void
}

/** Typing goes on meanwhile: the work is done beside the window. */
export function ImportWorking({ progress, remark, onCancel }: Props) {
  const total = progress?.total ?? null
  const step = progress === null ? 'Beginning' : doing[progress.step]
  return (
    <>
      <p role="status" aria-live="off">
        {step}
        {progress === null || total === null ? '' : `, ${progress.done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
      </p>
      <progress className="import-progress" aria-label={step} {...(progress === null || total === null ? {} : { max: total, value: progress.done })} />
      {remark === null ? null : (
        <p role="alert" className="quiet">
          {remark}
        </p>
      )}
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
