import type { Request } from 'express'
import type { Author } from '../workspace/saving/types.ts'
import { sentText } from './bodies.ts'

/** What a form or a script says of how a change is to be recorded. */
export interface SentRecord {
  /** Empty: the program is to find the words. */
  readonly message: string
  /** What was typed; either may be empty. */
  readonly author: Author
}

/** What a form or a script sends of a text that is to be checked or saved. */
export interface SentEdit extends SentRecord {
  /** To the byte from a script; with the line ends of a form from a form. */
  readonly text: string
  readonly isForm: boolean
  /** The blob that was read; null: there was no file. */
  readonly base: string | null
  readonly baseText: string | undefined
  readonly action: EditAction
}

/** `check` shows what the text does; `save` saves it; `file` does without git; `mine` saves the other text of a conflict. */
export type EditAction = (typeof actions)[number]
const actions = ['save', 'check', 'file', 'mine', 'discard'] as const

/** Reads it; throws `TooLarge`. */
export function sentEdit(request: Request): SentEdit {
  const { body } = request
  const action = sentAction(request)
  return {
    ...sentRecord(request),
    text: sentText(body, action === 'mine' ? 'mine' : 'text'),
    isForm: request.is('urlencoded') !== false,
    base: sentLine(body, 'base') || null,
    baseText: sentText(body, 'baseText') || undefined,
    action,
  }
}

/** What the button that was pressed asks for. */
export function sentAction({ body }: Request): EditAction {
  return actions.find((one) => one === sentText(body, 'do')) ?? 'save'
}

export function sentRecord({ body }: Request): SentRecord {
  const message = sentLine(body, 'message')
  return {
    // What the program had found itself is found anew: the text may have changed since.
    message: message === sentLine(body, 'suggested') ? '' : message,
    author: {
      name: sentLine(body, 'name').replace(/[<>]/g, ''),
      email: sentLine(body, 'email').replace(/[<>\s]/g, ''),
    },
  }
}

/** The author that was given whole; undefined where something is missing. */
export function authorIn({ author }: SentRecord): Author | undefined {
  return author.name === '' || author.email === '' ? undefined : author
}

/** A short field, in one line and without spaces around it. */
export function sentLine(body: unknown, name: string): string {
  return sentText(body, name).replace(/\s+/g, ' ').trim().slice(0, 1000).trim()
}
