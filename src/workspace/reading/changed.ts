/** A file says something else than it did when the page was begun: what is made of it is to be made anew. */
export class ChangedMeanwhile extends Error {
  constructor(file: string) {
    super(`${file} was changed while it was read`)
    this.name = 'ChangedMeanwhile'
    met += 1
  }
}

/** How often that has happened in this thread: what was made meanwhile is to be made anew. */
export function changesMet(): number {
  return met
}

let met = 0
