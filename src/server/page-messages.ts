import type { IndexAnswer, IndexJob } from '../workspace/indexing/jobs.ts'

/** What a thread of the server is asked for. */
export type ServerJob =
  | { readonly kind: 'page'; readonly asked: PageRequest }
  | { readonly kind: 'index'; readonly job: IndexJob }

export type ServerAnswer =
  | { readonly kind: 'page'; readonly page: PageAnswer }
  | { readonly kind: 'index'; readonly answer: IndexAnswer }

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
