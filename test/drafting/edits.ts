import fc from 'fast-check'
import { lawSource, readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'

/** One edit of a law's body, as a drafter who edits the text would make it; `at` and `more` choose where and what. */
export interface Edit {
  readonly kind: (typeof editKinds)[number]
  readonly at: number
  readonly more: number
}

export const editKinds = [
  'replace-word',
  'replace-words',
  'insert-words',
  'delete-words',
  'closing-mark',
  'add-sentence',
  'delete-paragraph',
  'insert-paragraph',
  'insert-unit',
  'swap-paragraphs',
  'relabel',
  'heading',
  'delete-passage',
  'move-passage',
  'insert-article',
  'delete-chapter',
  'everywhere',
  'table-cell',
] as const

export function edits(count: number): fc.Arbitrary<readonly Edit[]> {
  const one = fc.record({
    kind: fc.constantFrom(...editKinds),
    at: fc.nat(1_000_000),
    more: fc.nat(1_000),
  })
  return fc.array(one, { minLength: 1, maxLength: count })
}

/** The law's text after the edits, one after another. */
export function edited(law: Law, all: readonly Edit[]): string {
  const source = lawSource(law)
  const front = law.passages[0]?.kind === 'front-matter' ? law.passages[0].text : ''
  const whole = source.slice(front.length)
  // The title and what stands before it are left alone: no bill can put text there.
  const start = Math.max(whole.search(/^#{2,6} /m), 0)
  const [head, end] = [whole.slice(0, start), /\s*$/.exec(whole)?.[0] ?? '']
  let body = whole.slice(start).trimEnd()
  const isRussian = law.meta.language === 'ru'
  for (const edit of all) body = changed(body, edit, isRussian, law.meta.scheme === 'us-code').trimEnd()
  return `${front}${head}${body}${end}`
}

export function readAgain(law: Law, source: string): Law {
  return readLaw(source, { id: law.id, file: law.file, scheme: law.meta.scheme }).law
}

const articleHead = /^#+ (?:Статья|Article|§)/u

function changed(body: string, { kind, at, more }: Edit, isRussian: boolean, isCode: boolean): string {
  const blocks = body.split('\n\n')
  const texts = [...blocks.keys()].filter((index) => /^(?![#>|<]|\s*$)/.test(blocks[index] ?? ''))
  const heads = [...blocks.keys()].filter((index) => /^#{2,6} /.test(blocks[index] ?? ''))
  const pick = (from: readonly number[]): number => from[at % Math.max(from.length, 1)] ?? 0
  const text = pick(texts)
  const head = pick(heads)
  const put = (index: number, block: string): string => blocks.with(index, block).join('\n\n')
  const block = blocks[text] ?? ''
  const words = block.split(' ')
  const first = 1 + (more % Math.max(words.length - 1, 1))
  const put2 = isRussian ? ['новые', 'слова', 'закона', 'связи'] : ['new', 'words', 'of', 'law']
  switch (kind) {
    case 'replace-word':
      return put(text, words.with(Math.min(first, words.length - 1), put2[more % 4] ?? '').join(' '))
    case 'replace-words':
      return put(text, words.toSpliced(first, 1 + (more % 6), ...put2.slice(0, 1 + (more % 4))).join(' '))
    case 'insert-words':
      return put(text, words.toSpliced(first, 0, ...put2.slice(0, 1 + (more % 4))).join(' '))
    case 'delete-words':
      return put(text, words.toSpliced(first, 1 + (more % 5)).join(' '))
    case 'closing-mark':
      return put(text, block.replace(/[.;,:]$/, ['.', ';', ',', '; and'][more % 4] ?? '.'))
    case 'add-sentence':
      return put(text, `${block} ${isRussian ? 'Срок может быть продлен.' : 'The term may be extended.'}`)
    case 'delete-paragraph':
      return blocks.toSpliced(text, 1).join('\n\n')
    case 'insert-paragraph':
      return blocks
        .toSpliced(text + 1, 0, isRussian ? 'Новый абзац о сроках;' : 'A new paragraph on terms;')
        .join('\n\n')
    case 'insert-unit': {
      const label = isCode ? `(${'abcdefghijkz'[more % 12]})` : more % 2 ? `${more % 30}.1)` : `${more % 30}.1.`
      return blocks.toSpliced(text + 1, 0, `${label} ${isRussian ? 'новая единица' : 'A new unit'};`).join('\n\n')
    }
    case 'swap-paragraphs': {
      const other = texts[(at % Math.max(texts.length, 1)) + 1] ?? text
      return blocks
        .with(text, blocks[other] ?? '')
        .with(other, block)
        .join('\n\n')
    }
    case 'relabel':
      return put(text, block.replace(/^(\(?)[\da-zа-я]+(?=[.)])/u, `$1${isCode ? 'k' : String(50 + (more % 40))}`))
    case 'heading':
      return put(head, `${blocks[head]} ${isRussian ? 'и иное' : 'and more'}`)
    case 'delete-passage': {
      const next = heads[(at % Math.max(heads.length, 1)) + 1] ?? blocks.length
      return heads.length < 3 ? body : blocks.toSpliced(head, next - head).join('\n\n')
    }
    case 'move-passage': {
      // A whole article: a chapter's heading that leaves its articles behind is no unit that a bill could move.
      const article = pick(heads.filter((index) => articleHead.test(blocks[index] ?? '')))
      const next = heads.find((index) => index > article) ?? blocks.length
      if (heads.length < 3 || next === blocks.length) return body
      const moved = blocks.slice(article, next)
      const rest = blocks.toSpliced(article, next - article)
      const places = [...rest.keys()].filter((index) => articleHead.test(rest[index] ?? ''))
      return rest.toSpliced(places[more % Math.max(places.length, 1)] ?? 0, 0, ...moved).join('\n\n')
    }
    case 'insert-article': {
      const label = 100 + (more % 300)
      const articles = heads.filter((index) => articleHead.test(blocks[index] ?? ''))
      const place = pick(articles)
      const depth = '#'.repeat(/^#+/.exec(blocks[place] ?? '')?.[0].length ?? 3)
      const title = isCode
        ? `${depth} § ${label}a. New section`
        : `${depth} ${isRussian ? 'Статья' : 'Article'} ${label}. Title`
      const inner = isCode ? '(a) A text.' : '1. A text.'
      return blocks.toSpliced(place, 0, title, inner).join('\n\n')
    }
    case 'delete-chapter': {
      const chapters = [...blocks.keys()].filter((index) => /^#{1,2} \D/.test(blocks[index] ?? '') && index > 0)
      const chapter = chapters[at % Math.max(chapters.length, 1)]
      if (chapter === undefined || chapters.length < 3) return body
      const next = chapters[(at % chapters.length) + 1] ?? blocks.length
      return blocks.toSpliced(chapter, next - chapter).join('\n\n')
    }
    case 'everywhere': {
      const word = words.find((one) => /^[\p{L}]{6,}$/u.test(one))
      return word === undefined
        ? body
        : body.replaceAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), put2[0] ?? '')
    }
    case 'table-cell':
      return body.replace(/^(\|\s*\p{L}[^|\n]+?)(?=\s*\|)/mu, '$1 new')
  }
}
