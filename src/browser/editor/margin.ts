import type { Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { InstructionAnswer, ProblemAnswer } from '../../server/models/editing/answers.ts'
import { type Analysis, analysis, problemsOf } from './analysis.ts'
import { applyFix } from './diagnostics.ts'
import { element } from './elements.ts'
import { say } from './words.ts'

/**
 * What stands beside the text: a note at the line of each instruction in view, with what became of it; that of the cursor's
 * line is open, with its problems, what it changes and what the law says there now.
 */
export function margin(place: HTMLElement): Extension {
  return ViewPlugin.define((view) => {
    const notes = new Notes(view, place)
    return notes
  })
}

interface Note {
  readonly at: number
  readonly instruction: InstructionAnswer | null
  readonly problems: readonly ProblemAnswer[]
  readonly isOpen: boolean
}

class Notes {
  readonly view: EditorView
  readonly place: HTMLElement
  /** What the notes were drawn of: the same is not drawn again. */
  private drawn: readonly unknown[] = []

  constructor(view: EditorView, place: HTMLElement) {
    this.view = view
    this.place = place
    this.draw()
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged || update.geometryChanged) this.arrange()
    if (update.startState.field(analysis) !== update.state.field(analysis) || update.viewportChanged) this.draw()
  }

  destroy(): void {
    this.place.replaceChildren()
  }

  private draw(): void {
    const value = this.view.state.field(analysis)
    const { from, to } = this.view.viewport
    const made = [value.instructions, value.problems, value.focus, from, to]
    if (made.every((one, index) => one === this.drawn[index])) return
    this.drawn = made
    // What is written in a note has the keyboard until its reader leaves it.
    const focused = this.place.contains(document.activeElement)
    if (value.isStale && focused) return
    const { doc } = this.view.state
    const lineOf = (at: number): number => doc.lineAt(Math.min(at, doc.length)).number
    const notes = notesIn(value, from, to, lineOf)
    const drawn = notes.map((note) => this.drawNote(note, value))
    this.place.replaceChildren(...(drawn.length === 0 ? [element('p', 'calm', say('editor.nothingCited'))] : drawn))
    this.arrange()
  }

  /** Puts each note beside its line, or under the one before it; the open one has the first choice. */
  private arrange(): void {
    this.view.requestMeasure({
      key: this,
      read: () => {
        const top = this.view.documentTop - this.place.getBoundingClientRect().top
        const notes = [...this.place.querySelectorAll<HTMLElement>('.margin-note')]
        return notes.map((note) => {
          const at = Math.min(Number(note.dataset.at), this.view.state.doc.length)
          return { note, wanted: top + this.view.lineBlockAt(at).top, height: note.offsetHeight }
        })
      },
      write: (notes) => {
        const isBeside = getComputedStyle(this.place).position === 'relative'
        const open = notes.findIndex(({ note }) => note.classList.contains('is-open'))
        const tops = notes.map(({ wanted }) => wanted)
        for (let index = 1; index < notes.length; index += 1) {
          const above = (tops[index - 1] as number) + (notes[index - 1]?.height ?? 0) + gap
          if (index !== open) tops[index] = Math.max(tops[index] as number, above)
        }
        for (let index = open - 1; index >= 0; index -= 1) {
          const below = (tops[index + 1] as number) - (notes[index]?.height ?? 0) - gap
          tops[index] = Math.min(tops[index] as number, below)
        }
        for (let index = open + 1; index > 0 && index < notes.length; index += 1) {
          const above = (tops[index - 1] as number) + (notes[index - 1]?.height ?? 0) + gap
          tops[index] = Math.max(tops[index] as number, above)
        }
        for (const [index, { note }] of notes.entries()) note.style.top = isBeside ? `${tops[index]}px` : ''
        // Notes that are longer than the text push down what stands under both.
        const ends = notes.map(({ height }, index) => (tops[index] as number) + height)
        this.place.style.minHeight = isBeside ? `${Math.max(0, ...ends) + gap}px` : ''
      },
    })
  }

  private drawNote({ at, instruction, problems, isOpen }: Note, { focus }: Analysis): HTMLElement {
    const note = element('section', `margin-note${isOpen ? ' is-open' : ''}`)
    note.dataset.at = String(at)
    const line = say('editor.line', { line: this.view.state.doc.lineAt(at).number })
    note.setAttribute('aria-label', instruction === null ? line : `${instruction.address || line}`)
    const head = element('button', 'margin-head')
    head.type = 'button'
    head.title = say('editor.goTo')
    head.addEventListener('click', () => this.goTo(at))
    if (instruction !== null) {
      head.append(element('span', `outcome is-${instruction.outcome}`, say(`editor.${instruction.outcome}`)))
      head.append(` ${[instruction.address, instruction.places.slice(0, 2).join(', ')].filter(Boolean).join(' → ')}`)
    } else head.append(element('span', 'margin-line', line))
    note.append(head)
    for (const problem of problems) note.append(this.drawProblem(problem))
    if (isOpen && focus !== null) note.append(...focusParts(focus))
    return note
  }

  private drawProblem({ message, severity, fix }: ProblemAnswer): HTMLElement {
    const box = element('div', `problem is-${severity}`)
    box.append(element('p', '', message))
    if (fix !== null) {
      const button = element('button', 'margin-fix', fix.label)
      button.type = 'button'
      button.addEventListener('click', () => applyFix(this.view, fix))
      box.append(button)
    }
    return box
  }

  private goTo(at: number): void {
    this.view.dispatch({ selection: { anchor: at }, scrollIntoView: true })
    this.view.focus()
  }
}

/** Between two notes, in px. */
const gap = 8

/** The notes of what is in view: of instructions, and of problems outside of all of them. */
function notesIn(value: Analysis, from: number, to: number, lineOf: (at: number) => number): readonly Note[] {
  const { instructions, problems, focus } = value
  const isSeen = (at: number): boolean => at >= from && at <= to
  const own = instructions.map((instruction): Note => {
    const isOpen = focus?.instruction === instruction.index
    return { at: instruction.span.start, instruction, problems: problemsOf(value, instruction.index), isOpen }
  })
  const others = problems
    .filter((one) => one.instruction === null && one.span !== null)
    .map((one): Note => {
      const at = one.span?.start ?? 0
      const isOpen = focus?.instruction === null && lineOf(at) === lineOf(value.caret)
      return { at, instruction: null, problems: [one], isOpen }
    })
  const lead: readonly Note[] =
    focus !== null && focus.instruction === null && focus.cited.length > 0 && !others.some(({ isOpen }) => isOpen)
      ? [{ at: value.caret, instruction: null, problems: [], isOpen: true }]
      : []
  return [...own, ...others, ...lead].filter(({ at }) => isSeen(at)).sort((one, other) => one.at - other.at)
}

function focusParts({ effect, cited }: NonNullable<Analysis['focus']>): readonly HTMLElement[] {
  const parts: HTMLElement[] = []
  if (effect !== null) parts.push(titled(say('editor.changes'), 'margin-effect', effect))
  for (const { name, href, text } of cited) {
    const box = titled(`${say('editor.cited')}: ${name}`, 'margin-cited', text)
    // What changes is shown with what stays: the same text need not be there twice.
    box.open = effect === null
    const link = element('a', 'margin-link', say('editor.openLaw'))
    link.href = href
    link.target = '_blank'
    box.append(link)
    parts.push(box)
  }
  return parts
}

/** `markup` is of our own server, which escapes what is a stranger's. */
function titled(title: string, name: string, markup: string): HTMLDetailsElement {
  const box = element('details', name)
  box.open = true
  const body = element('div', 'margin-text law-text')
  body.innerHTML = markup
  box.append(element('summary', '', title), body)
  return box
}
