import { bigBill, realBill } from './big-bill.ts'
import { growth } from './growth.ts'
import { leastFragments } from './least.ts'
import { billPageTimes, lawPageTimes, pageTimes } from './page.ts'
import { readAndRedline, readLawTime, remarkTime } from './reading.ts'
import { type ToolName, tools } from './tools.ts'

/** What can be run in a process of its own: arguments and answers are plain data. */
export const jobs = {
  compare: (tool: string, before: string, after: string) => tools[tool as ToolName](before, after),
  least: async (before: string, after: string, allowed: string) => leastFragments(before, after, Number(allowed)),
  remark: async (file: string) => remarkTime(file),
  readLaw: async (file: string) => readLawTime(file),
  readAndRedline: async (law: string, amendment: string) => readAndRedline(law, amendment),
  bigBill: async (instructions: string) => bigBill(Number(instructions)),
  realBill: async (file: string, instructions: string) => realBill(file, Number(instructions)),
  page: (before: string, after: string, view: string) => pageTimes(before, after, view),
  billPage: (instructions: string, view: string) => billPageTimes(Number(instructions), view),
  lawPage: (megabytes: string) => lawPageTimes(Number(megabytes)),
  growth: async (before: string, after: string, times: string) => growth(before, after, Number(times)),
} satisfies Record<string, (...args: string[]) => Promise<unknown>>

export type JobName = keyof typeof jobs
