export interface FindForm {
  dom: HTMLElement
  find: HTMLInputElement
  replace: HTMLInputElement
  matchCase: HTMLInputElement
  count: HTMLElement
}

interface FindActions {
  onQuery: () => void
  onNext: () => void
  onPrevious: () => void
  onReplace: () => void
  onReplaceAll: () => void
  onClose: () => void
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

function textField(label: string, onInput: () => void): { field: HTMLInputElement; row: HTMLElement } {
  const field = element('input', 'find-field')
  field.type = 'text'
  field.spellcheck = false
  field.addEventListener('input', onInput)
  const row = element('label', 'find-label', element('span', 'find-label-text', label), field)
  return { field, row }
}

function button(words: string, onClick: () => void, label = words): HTMLButtonElement {
  const made = element('button', 'find-button', words)
  made.type = 'button'
  if (label !== words) made.ariaLabel = label
  made.addEventListener('click', onClick)
  return made
}

/** The find panel's elements; plain DOM, so that it lives and moves with the editor. */
export function buildFindForm(actions: FindActions): FindForm {
  const find = textField('Find', actions.onQuery)
  // CodeMirror focuses the field that carries this when the panel opens.
  find.field.setAttribute('main-field', 'true')
  const replace = textField('Replace with', actions.onQuery)
  const matchCase = element('input', 'find-checkbox')
  matchCase.type = 'checkbox'
  matchCase.addEventListener('change', actions.onQuery)
  const count = element('span', 'find-count')
  count.role = 'status'
  const dom = element(
    'div',
    'find-panel',
    element(
      'div',
      'find-row',
      find.row,
      count,
      button('\u2191', actions.onPrevious, 'Previous match'),
      button('\u2193', actions.onNext, 'Next match'),
      button('Done', actions.onClose, 'Done, close Find')
    ),
    element(
      'div',
      'find-row',
      replace.row,
      button('Replace', actions.onReplace),
      button('Replace all', actions.onReplaceAll),
      element('label', 'find-case', matchCase, 'Match case')
    )
  )
  dom.role = 'search'
  dom.ariaLabel = 'Find in this entry'
  return { dom, find: find.field, replace: replace.field, matchCase, count }
}
