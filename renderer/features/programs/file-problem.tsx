import { usePrograms, useProgramsDesk } from './programs-context.ts'

/** Why a file of rules couldn't be taken; it stays until it is read. */
export function FileProblem() {
  const { store } = useProgramsDesk()
  const problem = usePrograms((state) => state.problem)
  return (
    <div role="alert" className={problem === null ? 'visually-hidden' : 'file-problem'}>
      {problem === null ? null : (
        <>
          <p>{problem}</p>
          <button type="button" className="button is-plain" onClick={() => store.setState({ problem: null })}>
            Close
          </button>
        </>
      )}
    </div>
  )
}
