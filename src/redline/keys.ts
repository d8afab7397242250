import type { Law, Provision } from '../law/types.ts'

/** The key of the provision that a place in a text belongs to; null if it belongs to no provision. */
export type KeyAt = (offset: number) => string | null

/**
 * Keys for a stretch of a law's text that begins with the passage `first` and is `length` long (UTF-16 code units), by offsets in
 * the stretch: where several passages went or came as one, each provision keeps its own.
 */
export function keysFrom({ passages }: Law, first: number, length: number): KeyAt {
  const heads: Head[] = []
  let start = 0
  for (let index = first; start < length && index < passages.length; index += 1) {
    const passage = passages[index] as Law['passages'][number]
    for (const head of headsOf(passage, start)) heads.push(head)
    start += passage.text.length
  }
  return finder(heads)
}

/** Keys for the whole text of a law. */
export function textKeys(law: Law): KeyAt {
  return keysFrom(law, 0, Number.POSITIVE_INFINITY)
}

interface Head {
  readonly start: number
  readonly key: string | null
}

// Where each provision's own paragraphs begin; what follows a unit's last paragraph and is no provision's belongs to it too.
function headsOf(passage: Law['passages'][number], base: number): Head[] {
  const heads: Head[] = [{ start: base, key: null }]
  const add = (provision: Provision): void => {
    heads.push({ start: base + provision.head.start, key: provision.key })
    for (const paragraph of provision.paragraphs) heads.push({ start: base + paragraph.span.start, key: provision.key })
    for (const child of provision.children) add(child)
  }
  if (passage.provision) add(passage.provision)
  for (const unit of passage.units) add(unit)
  for (const paragraph of passage.loose) heads.push({ start: base + paragraph.span.start, key: null })
  return heads.sort((one, other) => one.start - other.start)
}

function finder(heads: readonly Head[]): KeyAt {
  return (offset) => {
    let low = 0
    let high = heads.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((heads[middle] as Head).start <= offset) low = middle
      else high = middle - 1
    }
    return heads[low]?.key ?? null
  }
}
