/** What became of a question. `old`: another was asked meanwhile, and its answer counts. */
export type Asked<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'old' }
  /** `status`: what the server said; null where it cannot be reached. */
  | { readonly kind: 'failed'; readonly status: number | null }

/** Asks the server the same kind of question again and again: a new question takes back the one before it. */
export function asker<Question extends object, Answer>(path: string): (question: Question) => Promise<Asked<Answer>> {
  let sequence = 0
  let current: AbortController | null = null
  return async (question) => {
    sequence += 1
    const own = sequence
    current?.abort()
    current = new AbortController()
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ ...question, sequence: own }),
        signal: current.signal,
      })
      if (own !== sequence) return { kind: 'old' }
      if (!response.ok) return { kind: 'failed', status: response.status }
      const answer: Answer = await response.json()
      return own === sequence ? { kind: 'answer', answer } : { kind: 'old' }
    } catch (error) {
      if (own !== sequence) return { kind: 'old' }
      if (error instanceof TypeError || error instanceof DOMException) return { kind: 'failed', status: null }
      throw error
    }
  }
}
