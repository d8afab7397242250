/** A request on its way to a thread. */
export interface PageRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Uint8Array | null
}

/** A page on its way from there. */
export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | readonly string[]>>
  readonly body: Uint8Array
  /** Something was left out that may be there in a moment: too costly a step, a git that does not answer. */
  readonly isPassing?: boolean
}
