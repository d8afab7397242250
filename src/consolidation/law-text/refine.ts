import { diffWords } from '../../words/diff.ts'
import type { Edit } from './plan.ts'

interface Block {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its words, found once. */
  readonly words: () => ReadonlySet<string>
}

/**
 * The smallest edits that make `before` (a run of a passage that begins at `offset`) to `after`: paragraphs that belong
 * together are found first, then words change inside them. Both texts are paragraphs with blank lines between;
 * `newline` is how the law ends its lines.
 */
export function refine(
  passage: number,
  offset: number,
  before: string,
  after: string,
  newline = '\n',
): readonly Edit[] {
  const blank = newline + newline
  const then = blocksOf(before)
  const now = blocksOf(after)
  const at = (start: number, end: number, text: string): Edit => ({
    passage,
    start: offset + start,
    end: offset + end,
    text,
  })
  const last = then.at(-1)
  if (then.length === 0 || now.length === 0 || last === undefined) return [at(0, before.length, after)]
  const edits: Edit[] = []
  let from = 0
  let to = 0
  for (const pair of [...matchesOf(then, now), { before: then.length, after: now.length }]) {
    const added = now.slice(to, pair.after).map(({ text }) => text)
    const next = then[pair.before]
    // Whole paragraphs go and come with the blank line behind them; behind the last one, with the one before them.
    if (next !== undefined) {
      const first = (then[from] as Block).start
      if (added.length > 0) edits.push(at(first, first, added.join(blank) + blank))
      if (from < pair.before) edits.push(at(first, next.start, ''))
    } else {
      const end = (then[from - 1] as Block).end
      if (added.length > 0) edits.push(at(end, end, blank + added.join(blank)))
      if (from < then.length) edits.push(at(end, last.end, ''))
      break
    }
    edits.push(...wordEdits(next, (now[pair.after] as Block).text, at))
    from = pair.before + 1
    to = pair.after + 1
  }
  return edits
}

function wordEdits(
  { text, start }: Block,
  after: string,
  at: (start: number, end: number, text: string) => Edit,
): readonly Edit[] {
  const edits: Edit[] = []
  let place = start
  let open: { start: number; text: string } | null = null
  const close = (): void => {
    if (open !== null) edits.push(at(open.start, place, open.text))
    open = null
  }
  for (const piece of diffWords(text, after)) {
    if (piece.kind === 'kept') {
      close()
      place += piece.text.length
      continue
    }
    open ??= { start: place, text: '' }
    if (piece.kind === 'inserted') open.text += piece.text
    else place += piece.text.length
  }
  close()
  return edits
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const found of text.matchAll(/\S(?:[^]*?\S)??(?=[^\S\n]*(?:\r?\n[^\S\n]*\r?\n|\s*$))/gu)) {
    const text = found[0]
    let words: ReadonlySet<string> | null = null
    blocks.push({
      text,
      start: found.index,
      end: found.index + text.length,
      words: () => {
        words ??= new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
        return words
      },
    })
  }
  return blocks
}

interface Match {
  readonly before: number
  readonly after: number
}

/** The paragraphs of one text and of the other that are the same one, in order; the first ones always are. */
function matchesOf(then: readonly Block[], now: readonly Block[]): readonly Match[] {
  const isLarge = then.length * now.length > 4000
  const score = (one: Block, other: Block): number => (isLarge ? quickLikeness(one, other) : likeness(one, other))
  const width = now.length + 1
  const best = new Float64Array((then.length + 1) * width)
  const scores = new Float64Array(then.length * now.length)
  for (let i = then.length - 1; i >= 1; i -= 1) {
    for (let j = now.length - 1; j >= 1; j -= 1) {
      const alike = score(then[i] as Block, now[j] as Block)
      scores[i * now.length + j] = alike
      const paired = alike > 0 ? alike + (best[(i + 1) * width + j + 1] ?? 0) : 0
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
    }
  }
  const pairs: Match[] = [{ before: 0, after: 0 }]
  let i = 1
  let j = 1
  while (i < then.length && j < now.length) {
    const alike = scores[i * now.length + j] ?? 0
    if (alike > 0 && best[i * width + j] === alike + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ before: i, after: j })
      i += 1
      j += 1
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}

const label = /^(?:#+ )?(\([\p{L}\d]+\)|[\d.]+[.)]|[а-яё]\)|(?:Статья|Глава|§)\s*[\d.]+)/u

function quickLikeness(one: Block, other: Block): number {
  if (one.text === other.text) return 3
  const [first, second] = [label.exec(one.text)?.[1], label.exec(other.text)?.[1]]
  return first !== undefined && first === second ? 1 : 0
}

function likeness(one: Block, other: Block): number {
  const quick = quickLikeness(one, other)
  if (quick === 3) return 3
  const [first, second] = [one.words(), other.words()]
  let shared = 0
  for (const word of first) if (second.has(word)) shared += 1
  const alike = (2 * shared) / Math.max(1, first.size + second.size)
  return alike >= 0.3 || quick > 0 ? alike + quick : 0
}
