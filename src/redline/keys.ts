import type { Law, Provision } from '../law/types.ts'

/** The key of the provision that a place in a text belongs to; null if it belongs to no provision. */
export type KeyAt = (offset: number) => string | null

/** Keys of a passage's provisions, by offsets in the passage's text. */
export function passageKeys(passage: Law['passages'][number]): KeyAt {
  return finder(headsOf(passage, 0))
}

/** Keys for the whole text of a law. */
export function textKeys({ passages }: Law): KeyAt {
  const heads: Head[] = []
  let start = 0
  for (const passage of passages) {
    for (const head of headsOf(passage, start)) heads.push(head)
    start += passage.text.length
  }
  return finder(heads)
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
