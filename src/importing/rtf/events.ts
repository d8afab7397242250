import iconv from 'iconv-lite'
import { Refusal } from '../refusal.ts'
import type { Align, Run, Tracked } from '../types.ts'
import { signOf } from './signs.ts'
import { codepages, formatting, isWordPlace, places, type RtfPlace, type RtfState, startState } from './state.ts'
import { type RtfToken, rtfTokens } from './tokens.ts'

/** What a Rich Text document says, in order. */
export type RtfEvent =
  | ({ readonly kind: 'text'; readonly text: string; readonly place: RtfPlace; readonly isHidden: boolean } & Pick<
      Run,
      'position' | 'isBold'
    >)
  | { readonly kind: 'line' }
  | {
      readonly kind: 'paragraph'
      readonly place: RtfPlace
      readonly align: Align
      readonly heading: number
      readonly isContents: boolean
      readonly isInTable: boolean
    }
  | { readonly kind: 'cell' }
  | { readonly kind: 'row'; readonly isDrawn: boolean }
  | { readonly kind: 'note-begins' | 'note-ends' }

export interface RtfEvents {
  readonly events: readonly RtfEvent[]
  readonly changes: number
  readonly comments: number
  readonly images: number
  readonly struck: number
}

/** Reads the document's words with how they are set. Throws `Refusal` for one that breaks off. */
export function rtfEvents(source: string, tracked: Tracked): RtfEvents {
  const reader = new RtfReader(tracked)
  for (const token of rtfTokens(source)) reader.take(token)
  return reader.end()
}

class RtfReader {
  readonly #leftOut: Run['change']
  readonly #events: RtfEvent[] = []
  readonly #counts = { changes: 0, comments: 0, images: 0, struck: 0 }
  readonly #fonts = new Map<number, string>()
  readonly #styles = new Map<number, Pick<RtfState, 'heading' | 'isContents'>>()
  readonly #stack: RtfState[] = []
  #state: RtfState = { ...startState }
  #codepage = startState.codepage
  /** Bytes that are letters only together with those behind them. */
  #bytes = ''
  #toSkip = 0
  #isIgnorable = false
  #isGroupNew = false
  #isDrawn = false
  /** The line of a table of fonts or styles that is being read. */
  #entry = { number: 0, name: '' }

  constructor(tracked: Tracked) {
    this.#leftOut = tracked === 'accept' ? 'deleted' : 'inserted'
  }

  end(): RtfEvents {
    this.#flush()
    if (this.#stack.length > 0) throw new Refusal('truncated', { format: 'RTF' })
    return { events: this.#events, ...this.#counts }
  }

  take(token: RtfToken): void {
    if (token.kind === 'text') {
      this.#text(token.bytes)
      return
    }
    this.#flush()
    if (token.kind === 'word') {
      if (token.name === '*') this.#isIgnorable = true
      else {
        this.#word(token.name, token.value)
        this.#isGroupNew = false
      }
      return
    }
    this.#toSkip = 0
    if (token.kind === 'open') {
      this.#stack.push({ ...this.#state })
      this.#isIgnorable = false
    } else {
      const wasNote = this.#state.place === 'footnote'
      this.#state = this.#stack.pop() ?? this.#state
      if (wasNote && this.#state.place !== 'footnote') this.#events.push({ kind: 'note-ends' })
    }
    this.#isGroupNew = token.kind === 'open'
  }

  #text(bytes: string): void {
    const rest = bytes.slice(this.#toSkip)
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length)
    this.#isGroupNew = false
    if (this.#state.place === 'styles' && rest.includes(';')) {
      this.#bytes += rest.slice(0, rest.indexOf(';'))
      this.#flush()
      this.#closeStyle()
    } else this.#bytes += rest
  }

  #flush(): void {
    if (this.#bytes !== '') this.#say(iconv.decode(Buffer.from(this.#bytes, 'latin1'), this.#state.codepage))
    this.#bytes = ''
  }

  #say(text: string): void {
    const { place, position, isBold, isHidden } = this.#state
    if (place === 'styles') this.#entry.name += text
    if (!isWordPlace(place) || text === '' || !this.#isSeen()) return
    this.#events.push({ kind: 'text', text, place, position, isBold, isHidden })
  }

  #isSeen(): boolean {
    return this.#state.change === null || this.#state.change !== this.#leftOut
  }

  #closeStyle(): void {
    const name = this.#entry.name.trim()
    const heading = Number(/^(?:heading|заголовок) ([1-6])\b/iu.exec(name)?.[1] ?? 0)
    this.#styles.set(this.#entry.number, { heading, isContents: /^(?:toc|оглавление) \d/iu.test(name) })
    this.#entry = { number: 0, name: '' }
  }

  #word(name: string, value: number | null): void {
    const place = Object.hasOwn(places, name) ? places[name] : undefined
    if (this.#isGroupNew && place !== undefined) this.#enter(name, place)
    else if (this.#isGroupNew && this.#isIgnorable) this.#state.place = 'nowhere'
    else if (signOf(name) !== null) this.#say(signOf(name) as string)
    else if (Object.hasOwn(formatting, name)) {
      if ((name === 'deleted' || name === 'revised') && value !== 0) this.#counts.changes += 1
      Object.assign(this.#state, formatting[name]?.(value))
    } else if (name === 'u') {
      this.#say(String.fromCharCode(((value ?? 0) + 0x10000) % 0x10000))
      this.#toSkip = this.#state.fallback
    } else if (/^(?:ansicpg|f|fcharset|s)$/.test(name)) this.#tables(name, value ?? 0)
    else if (/^striked?$/.test(name) && value !== 0) this.#counts.struck += 1
    else this.#layout(name)
  }

  /** A group begins that is something of its own; within what is left out nothing is. */
  #enter(name: string, place: RtfState['place']): void {
    if (this.#state.place === 'nowhere' && name !== 'shptxt') return
    if (name === 'footnote') this.#events.push({ kind: 'note-begins' })
    if (name === 'annotation') this.#counts.comments += 1
    if (name === 'pict' || name === 'object') this.#counts.images += 1
    this.#state.place = place
  }

  /** The tables of fonts and styles, and what refers to them. */
  #tables(name: string, value: number): void {
    const { place } = this.#state
    if (name === 'ansicpg') {
      if (iconv.encodingExists(`windows-${value}`)) this.#codepage = `windows-${value}`
      this.#state.codepage = this.#codepage
    } else if (name === 'fcharset') this.#fonts.set(this.#entry.number, codepages[value] ?? this.#codepage)
    else if (place === 'fonts' || (place === 'styles' && name === 's')) this.#entry.number = value
    else if (name === 'f') this.#state.codepage = this.#fonts.get(value) ?? this.#codepage
    else Object.assign(this.#state, this.#styles.get(value) ?? { heading: 0, isContents: false })
  }

  #layout(name: string): void {
    if (name === 'trowd') this.#isDrawn = false
    else if (/^brdr(?:s|db|th|dot|dash)$/.test(name)) this.#isDrawn = true
    else if (name === 'par' || name === 'sect' || name === 'page' || name === 'nestcell') this.#endParagraph()
    else if (name === 'cell') {
      this.#endParagraph()
      if (this.#state.place === 'body') this.#events.push({ kind: 'cell' })
    } else if (name === 'row' && this.#state.place === 'body')
      this.#events.push({ kind: 'row', isDrawn: this.#isDrawn })
    else if (name === 'line' && isWordPlace(this.#state.place) && this.#isSeen()) this.#events.push({ kind: 'line' })
  }

  #endParagraph(): void {
    const { place, align, heading, isContents, isInTable } = this.#state
    if (isWordPlace(place)) this.#events.push({ kind: 'paragraph', place, align, heading, isContents, isInTable })
  }
}
