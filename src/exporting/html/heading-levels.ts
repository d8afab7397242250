/**
 * The levels of headings as a screen reader is told them: what is folded away or left out must not leave one out, so that a
 * heading is at most one level below the one that was drawn before it. Levels count from 1, the page's own title.
 */
export class HeadingLevels {
  #last = 1

  /** The level of the next heading, which stands that deep in Markdown (1–6). */
  next(depth: number): number {
    this.#last = Math.min(6, Math.max(2, depth + 1), this.#last + 1)
    return this.#last
  }
}
