import type { RefusalReason } from '../locales/importing/parts.ts'

/** A document that cannot be taken. Nothing of it was written. */
export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly facts: Readonly<Record<string, string | number>>

  constructor(reason: RefusalReason, facts: Readonly<Record<string, string | number>> = {}) {
    super(`document refused: ${reason}`)
    this.name = 'Refusal'
    this.reason = reason
    this.facts = facts
  }
}

/** Told by its shape: a module that is loaded twice has its classes twice. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal || (error instanceof Error && error.name === 'Refusal' && 'reason' in error)
}
