import { during, duringAll } from '../../src/guard/steps.ts'
import { serveThread } from '../../src/guard/thread.ts'

/** A thread whose jobs are texts: those named `hostile` hang, those named `huge` take memory without end. */
await serveThread<null, readonly string[], readonly string[]>(async () => async (names) => {
  const answer = async () =>
    names.map((name) =>
      during(
        { kind: 'read', name, key: name },
        () => {
          if (name.startsWith('hostile')) for (;;) void 0
          if (name.startsWith('huge')) for (const all: number[][] = []; ; ) all.push(new Array(1_000_000).fill(1.5))
          return `read ${name}`
        },
        () => `refused ${name}`,
      ),
    )
  if (names[0] === 'page') for (;;) void 0
  return duringAll({ kind: 'page', name: names.join(), key: names.join() }, answer, () => [])
})
