// Says when the sources were last built (`bin/engross.js` asks): the compiler leaves its own files alone where nothing changed.
import { writeFileSync } from 'node:fs'

writeFileSync(new URL('../dist/built', import.meta.url), `${new Date().toISOString()}\n`)
