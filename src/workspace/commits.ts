/** One commit. */
export interface Commit {
  readonly hash: string
  readonly author: string
  /** ISO date and time with the author's time zone. */
  readonly date: string
  readonly subject: string
}

/** One commit that changed a file; `file` is the path that the file had then, in the workspace. */
export interface FileCommit extends Commit {
  readonly file: string
}
