import { writeFileSync } from 'node:fs'
import { allPatterns, checkedBefore, checkedFile, faultOf, fingerprint } from './patterns.ts'

/**
 * `npm run patterns`: checks the patterns that have changed since the list of checked ones was written, and brings the list
 * up to date; with `--all` checks every one anew, which takes minutes. Prints those that are not linear and ends with 1.
 */
const patterns = allPatterns()
const isAll = process.argv.includes('--all')
const known = isAll ? new Set<string>() : checkedBefore()
const linear = new Set(patterns.map(fingerprint).filter((one) => known.has(one)))
const write = () => writeFileSync(checkedFile, `${[...linear].sort().join('\n')}\n`)
const changed = patterns.filter((pattern) => !known.has(fingerprint(pattern)))
process.stdout.write(`${patterns.length} patterns, ${changed.length} to check\n`)
for (const pattern of changed) {
  const fault = await faultOf(pattern)
  if (fault === null) linear.add(fingerprint(pattern))
  else process.stdout.write(`${pattern.files.join(', ')}: /${pattern.source}/${pattern.flags}: ${fault}\n`)
  // What is checked is kept, whatever ends the check of the rest.
  if (!isAll) write()
}
write()
process.stdout.write(`${patterns.length - linear.size} not linear\n`)
process.exit(linear.size === patterns.length ? 0 : 1)
