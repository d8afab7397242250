import type { RedlineView } from '../exporting/html/redline.ts'
import { choice } from './parameters.ts'

/** How the difference of two texts is laid out, as the address says it. */
export interface Layout {
  readonly view: RedlineView
  readonly show: 'changes' | 'all'
  /** Whether changes of white space alone are to be seen. */
  readonly spaces: 'hidden' | 'shown'
}

/** The layout that the fields of an address ask for; throws `BadAddress` for a value that is none. */
export function layoutOf(query: Readonly<Record<string, unknown>>): Layout {
  return {
    view: choice(query, 'view', ['inline', 'side-by-side', 'table']),
    show: choice(query, 'show', ['changes', 'all']),
    spaces: choice(query, 'spaces', ['hidden', 'shown']),
  }
}
