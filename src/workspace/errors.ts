import type { CommandError, Facts, GitMissingReason, UseError } from '../locales/errors/parts.ts'
import { englishSentence, englishUse } from '../locales/errors/words.ts'
import { formatProblem } from '../problem/message.ts'
import type { Problem } from '../problem/types.ts'

/** Facts about an error, for JSON and for messages. */
export type ErrorData = Facts

/**
 * What may leave the process: a sentence for a person, a code that does not change, facts, and the cause.
 * A person sees the sentence and never the stack; anything else that is thrown is a bug.
 */
export class EngrossError extends Error {
  readonly code: string
  readonly data: ErrorData

  constructor(code: string, sentence: string, data: ErrorData = {}, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.code = code
    this.data = data
  }
}

/**
 * The error for a person that was thrown, or null: then it is a bug. Told by its shape, not by its class: a module that is
 * loaded twice (a test runner that mixes `require` and `import`) has its classes twice.
 */
export function asEngrossError(error: unknown): EngrossError | UnreadableFile | null {
  return error instanceof Error && 'code' in error && 'data' in error && codes.has(error.code)
    ? (error as EngrossError)
    : null
}

const codes: ReadonlySet<unknown> = new Set([
  'no-workspace',
  'not-found',
  'revision-unknown',
  'git-missing',
  'git-failed',
  'bad-file',
  'wrong-use',
  'folder-not-empty',
  'address-taken',
])

/** The folder is not there, or holds neither laws nor amendments. */
export class NotAWorkspace extends EngrossError {
  constructor(root: string, cause?: unknown) {
    super(...told('no-workspace', { root }), cause)
  }
}

/** A law, a provision, an amendment, or a file that is not there. */
export class NotFound extends EngrossError {
  constructor(what: 'law' | 'provision' | 'amendment' | 'file', name: string, nearest: string | null = null) {
    super(...told('not-found', { what, name: plain(name), nearest }))
  }
}

/** A revision that git does not know. */
export class RevisionUnknown extends EngrossError {
  constructor(revision: string, cause?: unknown) {
    super(...told('revision-unknown', { revision: plain(revision) }), cause)
  }
}

/** History was asked for where there is none. */
export class GitMissing extends EngrossError {
  constructor(reason: GitMissingReason, root: string) {
    super(...told('git-missing', { reason, root }))
  }
}

/** A file that is there and cannot be taken: not UTF-8, too large, a folder, no permission. The problem says which, and where. */
export class UnreadableFile extends EngrossError {
  readonly problem: Problem

  constructor(problem: Problem) {
    super('bad-file', formatProblem(problem, 'en'), {
      file: problem.at?.file ?? null,
      reason: problem.details.reason ?? null,
    })
    this.problem = problem
  }
}

/** The command was given what it cannot take. */
export class WrongUse extends EngrossError {
  constructor(sentence: string, data: ErrorData = {}) {
    super('wrong-use', sentence, data)
  }
}

/** The error of a command that is asked for what cannot be, with its words in every language. */
export function wrongUse(use: UseError, facts: ErrorData = {}): WrongUse {
  return new WrongUse(englishUse(use, facts), { ...facts, use })
}

/** `init` was pointed at a folder that holds something. */
export class FolderNotEmpty extends EngrossError {
  constructor(folder: string) {
    super(...told('folder-not-empty', { folder }))
  }
}

/** The server cannot listen there. */
export class AddressTaken extends EngrossError {
  constructor(host: string, port: number, cause?: unknown) {
    super(...told('address-taken', { host, port }), cause)
  }
}

/** An error's code, its English sentence and its facts. */
function told(code: CommandError, facts: ErrorData): [code: CommandError, sentence: string, facts: ErrorData] {
  return [code, englishSentence(code, facts), facts]
}

/** A name that came from outside, short and without control characters. */
function plain(name: string): string {
  const printable = name.replace(/\p{Cc}/gu, '\uFFFD')
  return printable.length > 80 ? `${printable.slice(0, 79)}…` : printable
}
