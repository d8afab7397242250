import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'

/** Invented examples are the same in every run; `ENGROSS_SEED=12` tries others. */
fc.configureGlobal({ seed: Number(process.env.ENGROSS_SEED ?? 47) })

/** What programs that the tests start work out about their workspaces is not kept in the person's own cache. */
const cache = mkdtempSync(join(tmpdir(), 'engross-cache-'))
process.env.ENGROSS_CACHE = cache
process.on('exit', () => rmSync(cache, { recursive: true, force: true }))
