import { findProvision, provisions } from '../law/find.ts'
import type { Law } from '../law/types.ts'
import { nameOf } from '../resolution/cite.ts'
import { EngrossError } from '../workspace/errors.ts'
import { nearestName } from '../workspace/nearest.ts'

/** The address asks for what cannot be had: a bad id, a value that is none of the allowed ones, a field that is missing. */
export class BadAddress extends EngrossError {
  constructor(
    code:
      | 'bad-id'
      | 'bad-value'
      | 'missing-value'
      | 'bad-date'
      | 'not-touched'
      | 'not-comparable'
      | 'unknown-amendment',
    data: Record<string, string>,
  ) {
    super(
      code,
      `The address is wrong: ${Object.entries(data)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}.`,
      data,
    )
  }
}

/** The law has no such provision, and had none. */
export class NoProvision extends EngrossError {
  constructor(law: Law, key: string) {
    const nearest = nearestName(
      key,
      [...provisions(law)].map(({ provision }) => provision.key),
    )
    const place = nearest === null ? null : findProvision(law, nearest)
    super('not-found', `There is no provision ${key}.`, {
      what: 'provision',
      name: key,
      law: law.id,
      nearest,
      nearestTitle: place === null ? null : nameOf(law, place),
    })
  }
}

/** The request calls this server by a name that is not its own. */
export class ForeignHost extends EngrossError {
  constructor(host: string) {
    super('foreign-host', `This server does not answer to the name ${host}.`, { host })
  }
}

/** The request comes from a page of another site. */
export class ForeignOrigin extends EngrossError {
  constructor(origin: string) {
    super('foreign-origin', `A page of ${origin} may not ask this.`, { origin })
  }
}

/** More was sent than any text may hold. */
export class TooLarge extends EngrossError {
  constructor() {
    super('too-large', 'What was sent is too large.', {})
  }
}

/** What writes was asked for where nothing is written: the server only shows, or the page is of a revision. */
export class OnlyShown extends EngrossError {
  constructor() {
    super('read-only', 'Nothing is written here.', {})
  }
}

/** No page, or no question, of that name. */
export class NoPage extends EngrossError {
  constructor(code: 'no-page' | 'no-question', name: string) {
    super(code, `There is no ${name}.`, { name })
  }
}

/** A page that would take longer than anybody waits; `name` is what was worked on. */
export class TooCostlyPage extends EngrossError {
  constructor(name: string) {
    super('too-costly', `This would take too long, and was stopped: ${name}.`, { name: name.slice(0, 120) })
  }
}

/** More pages are waited for than can be made while anybody waits. */
export class TooBusyPage extends EngrossError {
  constructor() {
    super('too-busy', 'Too many pages are asked for at once.', {})
  }
}

/** The HTTP status that an error has; whatever is no expected error is 500. */
export function statusOf(error: unknown): number {
  if (error instanceof EngrossError) return statuses[error.code] ?? 400
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

const statuses: Readonly<Record<string, number>> = {
  'not-found': 404,
  'no-page': 404,
  'no-question': 404,
  'foreign-host': 421,
  'foreign-origin': 403,
  'read-only': 403,
  'too-large': 413,
  'bad-file': 422,
  'too-busy': 503,
  'too-costly': 503,
  'no-workspace': 500,
}
