import { writeFileSync } from 'node:fs'
import { allPatterns, checkedFile, faultOf, fingerprint, type Pattern } from './patterns.ts'

/** Checks every pattern anew and writes the list of those that are linear; prints the others and ends with 1. */
const patterns = allPatterns()
const linear: Pattern[] = []
for (const pattern of patterns) {
  const fault = await faultOf(pattern)
  if (fault === null) linear.push(pattern)
  else process.stdout.write(`${pattern.files.join(', ')}: /${pattern.source}/${pattern.flags}: ${fault}\n`)
}
writeFileSync(checkedFile, `${linear.map(fingerprint).sort().join('\n')}\n`)
process.stdout.write(`${patterns.length} patterns, ${patterns.length - linear.length} not linear\n`)
process.exit(linear.length === patterns.length ? 0 : 1)
