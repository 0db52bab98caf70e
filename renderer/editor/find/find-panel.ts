import './find-panel.css'
import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchQuery
} from '@codemirror/search'
import { runScopeHandlers, type EditorView, type Panel, type ViewUpdate } from '@codemirror/view'
import { buildFindForm, type FindForm } from './find-form.ts'
import { countMatches, describeCount } from './match-count.ts'

// Counting reads the whole text, so it waits for a pause in typing.
const COUNT_DELAY_MS = 120

class FindPanel implements Panel {
  readonly dom: HTMLElement
  readonly top = true
  private readonly form: FindForm
  private countTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly view: EditorView) {
    this.form = buildFindForm({
      onQuery: () => this.commit(),
      onNext: () => findNext(view),
      onPrevious: () => findPrevious(view),
      onReplace: () => replaceNext(view),
      onReplaceAll: () => replaceAll(view),
      onClose: () => closeSearchPanel(view)
    })
    this.dom = this.form.dom
    this.dom.addEventListener('keydown', (event) => this.onKey(event))
    this.show(getSearchQuery(view.state))
  }

  mount(): void {
    this.form.find.select()
    this.count()
  }

  update(update: ViewUpdate): void {
    for (const transaction of update.transactions) {
      for (const effect of transaction.effects) if (effect.is(setSearchQuery)) this.show(effect.value)
    }
    if (update.docChanged || update.selectionSet || update.transactions.length > 0) this.count()
  }

  destroy(): void {
    clearTimeout(this.countTimer)
  }

  private show(query: SearchQuery): void {
    // Writing a field's value moves its caret, so only what differs is written.
    if (this.form.find.value !== query.search) this.form.find.value = query.search
    if (this.form.replace.value !== query.replace) this.form.replace.value = query.replace
    this.form.matchCase.checked = query.caseSensitive
  }

  private commit(): void {
    const query = new SearchQuery({
      search: this.form.find.value,
      replace: this.form.replace.value,
      caseSensitive: this.form.matchCase.checked,
      literal: true
    })
    if (!query.eq(getSearchQuery(this.view.state))) this.view.dispatch({ effects: setSearchQuery.of(query) })
  }

  private count(): void {
    clearTimeout(this.countTimer)
    this.countTimer = setTimeout(() => {
      const description = describeCount(countMatches(this.view.state, getSearchQuery(this.view.state)))
      // Rewriting the same words would make a screen reader say them again.
      if (this.form.count.textContent !== description) this.form.count.textContent = description
    }, COUNT_DELAY_MS)
  }

  private onKey(event: KeyboardEvent): void {
    if (runScopeHandlers(this.view, event, 'search-panel')) {
      event.preventDefault()
    } else if (event.key === 'Enter' && event.target === this.form.find) {
      event.preventDefault()
      this.commit()
      if (event.shiftKey) findPrevious(this.view)
      else findNext(this.view)
    } else if (event.key === 'Enter' && event.target === this.form.replace) {
      event.preventDefault()
      replaceNext(this.view)
    }
  }
}

export const findInEntry = search({ top: true, literal: true, createPanel: (view) => new FindPanel(view) })
