import type { EditorView } from '@codemirror/view'
import type { LawAnswer } from '../../../server/models/editing/answers.ts'
import type { Language } from '../../../text/languages.ts'
import { asker } from '../ask.ts'
import { element } from '../elements.ts'
import { itemOf } from '../typing/labels.ts'
import { say } from '../words.ts'
import { blockEditor } from './block-editor.ts'
import {
  type Block,
  type Change,
  type Edit,
  type EditLog,
  editsIn,
  noEdits,
  redone,
  undone,
  withChanges,
} from './edits.ts'
import { keepEdits, offerKept, sendEdits } from './kept-edits.ts'
import { listenToPanel, showPanel } from './panel.ts'

/** In milliseconds: a reader who goes from block to block does not wait for a bill at each. */
const pause = 150

/**
 * Makes the text of a law one that is edited where it stands, block by block, with the bill that says so beside it. Without a
 * script the field is edited, and the server asked by a button.
 */
export function lawEditor(field: HTMLTextAreaElement): void {
  const text = document.querySelector<HTMLElement>('[data-law-text]')
  const panel = document.querySelector<HTMLElement>('[data-drafted]')
  if (text !== null && panel !== null && field.form !== null) new LawEditor(field, field.form, text, panel)
}

class LawEditor {
  private readonly field: HTMLTextAreaElement
  private readonly form: HTMLFormElement
  private readonly text: HTMLElement
  private readonly panel: HTMLElement
  private readonly elements: readonly HTMLElement[]
  private readonly blocks: readonly Block[]
  /** What each block showed before anything was changed. */
  private readonly original: readonly string[]
  private readonly language: Language
  private readonly ask = asker<object, LawAnswer>('/editor/law')
  private readonly status = element('p', 'law-editing-status')
  private readonly undoButton = element('button', '', say('editLaw.undoLast'))
  private readonly redoButton = element('button', '', say('editLaw.redoLast'))
  private log: EditLog = noEdits
  private open: { readonly index: number; readonly view: EditorView } | null = null
  private waiting: ReturnType<typeof setTimeout> | undefined

  constructor(field: HTMLTextAreaElement, form: HTMLFormElement, text: HTMLElement, panel: HTMLElement) {
    this.field = field
    this.form = form
    this.text = text
    this.panel = panel
    this.language = text.lang === 'en' ? 'en' : 'ru'
    this.elements = [...text.querySelectorAll<HTMLElement>('.edit-block')]
    const offset = Number(field.dataset.start ?? 0)
    this.blocks = this.elements.map(({ dataset }) => {
      const [start, end] = [Number(dataset.start), Number(dataset.end)]
      return { start, end, text: dataset.source ?? field.value.slice(start - offset, end - offset) }
    })
    this.original = this.elements.map(({ innerHTML }) => innerHTML)
    this.show()
    this.listen()
    this.goToAddress()
    offerKept(this.panel, field, this.blocks, (made) => this.change(made))
  }

  private show(): void {
    const { field, text } = this
    field.disabled = true
    field.parentElement?.setAttribute('hidden', '')
    text.hidden = false
    for (const one of document.querySelectorAll('[data-without-script]')) one.setAttribute('hidden', '')
    for (const [index, block] of this.elements.entries()) {
      block.tabIndex = index === 0 ? 0 : -1
      block.setAttribute('role', 'group')
      block.setAttribute('aria-label', say('editLaw.block', { label: block.dataset.label ?? '' }))
    }
    this.status.setAttribute('role', 'status')
    for (const button of [this.undoButton, this.redoButton]) button.type = 'button'
    const bar = element('div', 'law-editing-bar')
    bar.append(this.undoButton, this.redoButton, element('span', 'calm', say('editLaw.keys')))
    text.before(bar)
    this.panel.before(this.status)
    this.mark()
  }

  private listen(): void {
    this.text.addEventListener('click', (event) => {
      if (getSelection()?.isCollapsed === false || (event.target as Element).closest('a, summary')) return
      const index = this.indexOf(event.target)
      if (index !== null && this.open?.index !== index) this.edit(index)
    })
    this.text.addEventListener('keydown', (event) => this.key(event))
    this.undoButton.addEventListener('click', () => this.travel(undone(this.log)))
    this.redoButton.addEventListener('click', () => this.travel(redone(this.log)))
    addEventListener('keydown', (event) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ'
      if (!isUndo || event.defaultPrevented || this.open !== null || isTyping(event.target)) return
      event.preventDefault()
      this.travel(event.shiftKey ? redone(this.log) : undone(this.log))
    })
    listenToPanel(this.panel, {
      takeBack: (own) => this.change(new Map(own.map((index) => [index, null]))),
      show: (index) => this.focus(index, 'center'),
      prefer: (own, prefer) => {
        const known = own.flatMap((index) => {
          const change = this.log.changes.get(index)
          return change === undefined ? [] : [[index, { ...change, prefer }] as const]
        })
        this.change(new Map(known))
      },
      point: (own) => {
        for (const [index, block] of this.elements.entries()) block.classList.toggle('is-pointed', own.includes(index))
      },
    })
    this.form.addEventListener('submit', () => {
      this.close()
      const input = element('input', '')
      input.type = 'hidden'
      input.name = 'edits'
      input.value = JSON.stringify(this.edits())
      this.form.append(input)
      sendEdits(this.field)
    })
  }

  /** The provision that the address names is where the reader begins. */
  private goToAddress(): void {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const index = this.indexOf(place)
    if (index === null) return
    this.focus(index, 'center')
    // The browser goes to the address's place, too, when the page has loaded, and nothing has the focus then.
    addEventListener('load', () => this.focus(index, 'center'))
  }

  private indexOf(target: EventTarget | null): number | null {
    const block = (target as Element | null)?.closest<HTMLElement>('.edit-block') ?? null
    const index = block === null ? -1 : this.elements.indexOf(block)
    return index === -1 ? null : index
  }

  private key(event: KeyboardEvent): void {
    const index = this.indexOf(event.target)
    if (index === null || this.open !== null || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      this.edit(index)
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    this.focus(index + by)
  }

  private focus(index: number, block: ScrollLogicalPosition = 'nearest'): void {
    const own = this.elements[index]
    if (own === undefined) return
    for (const one of this.elements) one.tabIndex = -1
    own.tabIndex = 0
    own.focus({ preventScroll: true })
    own.scrollIntoView({ block })
  }

  /** Opens a block; what was open is done. */
  private edit(index: number): void {
    this.close()
    const block = this.elements[index]
    if (block === undefined) return
    for (const one of this.elements) one.tabIndex = -1
    block.replaceChildren()
    block.classList.add('is-open', 'editing')
    const view = blockEditor({
      parent: block,
      text: this.textOf(index),
      language: this.language,
      isTaken: (label, style) => this.isTaken(index, label, style.close),
      onDone: (text, how) => this.done(index, text, how),
    })
    this.open = { index, view }
  }

  private textOf(index: number): string {
    return this.log.changes.get(index)?.text ?? this.blocks[index]?.text ?? ''
  }

  /** Whether a label stands in the same list behind the block: in the blocks up to the next heading. */
  private isTaken(index: number, label: string, close: string): boolean {
    for (let at = index + 1; at < this.blocks.length; at += 1) {
      const text = this.textOf(at)
      if (text.startsWith('#')) return false
      const item = itemOf(text)
      if (item.style?.close === close && item.label === label) return true
    }
    return false
  }

  private close(): void {
    if (this.open !== null) this.done(this.open.index, this.open.view.state.doc.toString(), 'left')
  }

  private done(index: number, text: string, how: 'key' | 'left'): void {
    if (this.open?.index !== index) return
    const { view } = this.open
    this.open = null
    this.elements[index]?.classList.remove('is-open', 'editing')
    const prefer = this.log.changes.get(index)?.prefer ?? null
    const isSame = text === this.textOf(index)
    view.destroy()
    if (isSame) this.draw(index)
    else this.change(new Map([[index, { text, prefer }]]))
    if (how === 'key') this.focus(index)
    else if (this.elements[index] !== undefined) this.elements[index].tabIndex = 0
  }

  private change(made: ReadonlyMap<number, Change | null>): void {
    this.travel(withChanges(this.log, this.blocks, made))
  }

  /** Shows another state of the text, and asks for its bill. */
  private travel(log: EditLog): void {
    const before = this.log.changes
    this.log = log
    const indexes = new Set([...before.keys(), ...log.changes.keys()])
    for (const index of indexes) if (before.get(index)?.text !== log.changes.get(index)?.text) this.draw(index)
    this.mark()
    keepEdits(this.field, this.blocks, log.changes)
    clearTimeout(this.waiting)
    this.status.textContent = say('editLaw.drafting')
    this.waiting = setTimeout(() => void this.look(), pause)
  }

  private mark(): void {
    this.undoButton.disabled = this.log.done.length === 0
    this.redoButton.disabled = this.log.undone.length === 0
  }

  /** Shows a block as it is now, until the server has drawn its redline. */
  private draw(index: number): void {
    const block = this.elements[index]
    const change = this.log.changes.get(index)
    if (block === undefined || this.open?.index === index) return
    block.classList.toggle('is-changed', change !== undefined)
    const known = change === undefined ? undefined : this.redlines.get(redlineName(index, change.text))
    if (change === undefined) block.innerHTML = this.original[index] ?? ''
    else if (known !== undefined) block.innerHTML = known
    else block.replaceChildren(...change.text.split(/\n{2,}/).map((one) => element('p', 'para', one)))
  }

  /** Redlines that the server has drawn, by the block and what was made of it. */
  private readonly redlines = new Map<string, string>()

  private edits(): readonly Edit[] {
    return editsIn(this.blocks, this.log.changes).edits
  }

  private async look(): Promise<void> {
    const { law, base } = this.field.dataset
    const { changes } = this.log
    const { edits, of } = editsIn(this.blocks, changes)
    const asked = await this.ask({ law, base, edits })
    if (asked.kind === 'old') return
    if (asked.kind === 'failed') {
      this.status.textContent = say(asked.status === null ? 'editor.unreachable' : 'editLaw.slow')
      return
    }
    const { kind, panel, redlines } = asked.answer
    this.status.textContent = kind === 'stale' ? say('editLaw.stale') : ''
    if (kind === 'stale') return
    for (const [at, index] of of.entries()) {
      this.redlines.set(redlineName(index, changes.get(index)?.text ?? ''), redlines[at] ?? '')
      this.draw(index)
    }
    showPanel(this.panel, panel, of)
  }
}

function redlineName(index: number, text: string): string {
  return `${index}\n${text}`
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
