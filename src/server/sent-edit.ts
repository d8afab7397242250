import type { Request } from 'express'
import type { Author } from '../workspace/saving/types.ts'
import { sentText } from './bodies.ts'

/** What a form or a script sends of a text that is to be checked or saved. */
export interface SentEdit {
  /** To the byte from a script; with the line ends of a form from a form. */
  readonly text: string
  readonly isForm: boolean
  /** The blob that was read; null: there was no file. */
  readonly base: string | null
  readonly baseText: string | undefined
  /** Empty: the program is to find the words. */
  readonly message: string
  readonly author: Author
  readonly action: EditAction
}

/** `check` shows what the text does; `save` saves it; `file` does without git; `mine` saves the other text of a conflict. */
export type EditAction = (typeof actions)[number]
const actions = ['save', 'check', 'file', 'mine', 'discard'] as const

/** Reads it; throws `TooLarge`. */
export function sentEdit(request: Request): SentEdit {
  const { body } = request
  const isForm = request.is('urlencoded') !== false
  const action = actions.find((one) => one === sentText(body, 'do')) ?? 'save'
  const line = (name: string) => sentText(body, name).replace(/\s+/g, ' ').trim().slice(0, 1000)
  const message = line('message')
  return {
    text: sentText(body, action === 'mine' ? 'mine' : 'text'),
    isForm,
    base: line('base') || null,
    baseText: sentText(body, 'baseText') || undefined,
    // What the program had found itself is found anew: the text may have changed since.
    message: message === line('suggested') ? '' : message,
    author: { name: line('name').replace(/[<>]/g, ''), email: line('email').replace(/[<>\s]/g, '') },
    action,
  }
}
