import { type JobName, jobs } from './jobs.ts'

// One job in a process of its own: its name and arguments come on the command line, the answer goes to the parent.
const [name, ...args] = process.argv.slice(2)
const job = jobs[name as JobName] as (...args: string[]) => Promise<unknown>
const answer = await job(...args)
process.send?.({ answer, peakBytes: process.resourceUsage().maxRSS * 1024 })
process.disconnect?.()
