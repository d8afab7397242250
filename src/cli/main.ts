import { runGuarded } from './guarded.ts'
import { processIo } from './io.ts'

process.exitCode = await runGuarded(process.argv.slice(2), processIo())
