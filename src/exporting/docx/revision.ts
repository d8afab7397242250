/** What Word wants to know of a change. */
export interface Revision {
  readonly id: number
  readonly author: string
  /** An instant, as ISO 8601 has it. */
  readonly date: string
}
