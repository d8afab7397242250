#!/usr/bin/env node
// Runs the built command. A checkout that was never built, and ENGROSS_SOURCE=1 (tests), run the sources.
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(built) && !process.env.ENGROSS_SOURCE) await import(built.href)
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('../src/cli/main.ts', import.meta.url).href)
}
