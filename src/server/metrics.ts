import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { IndexProgress } from '../workspace/indexing/build.ts'

/** What is looked at when the figures are asked for. */
export interface Watched {
  /** Threads that make pages, how many of them are at work, and how many jobs wait for one. */
  readonly threads: () => { readonly all: number; readonly busy: number; readonly waiting: number }
  /** Pages that are kept, and their size in bytes. */
  readonly kept: () => { readonly pages: number; readonly bytes: number }
  /** How far the index of a large workspace is; null where there is nothing to build. */
  readonly index: () => IndexProgress | null
}

/** Figures about the server for whoever watches over it, in the format of Prometheus: requests, pages, threads, memory. */
export function openMetrics({ threads, kept, index }: Watched): {
  readonly count: RequestHandler
  readonly show: RequestHandler
} {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'engross_request_seconds',
    help: 'How long requests took, by the class of their status.',
    labelNames: ['status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [register],
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({ name, help, registers: [register], collect: gaugeOf(value) })
  gauge('engross_threads', 'Threads that make pages.', () => threads().all)
  gauge('engross_threads_busy', 'Threads that are at work.', () => threads().busy)
  gauge('engross_jobs_waiting', 'Jobs that wait for a thread.', () => threads().waiting)
  gauge('engross_pages_kept', 'Pages that are kept in memory.', () => kept().pages)
  gauge('engross_pages_kept_bytes', 'Their size.', () => kept().bytes)
  gauge('engross_index_done', 'Part of the index of the workspace that is there, from 0 to 1.', () => {
    const progress = index()
    return progress === null ? 1 : progress.done / Math.max(1, progress.total)
  })
  return {
    count: (_request, response, next) => {
      const end = requests.startTimer()
      response.on('finish', () => end({ status: `${Math.floor(response.statusCode / 100)}xx` }))
      next()
    },
    show: async (_request, response) => {
      response
        .set('Cache-Control', 'no-store')
        .type(register.contentType)
        .send(await register.metrics())
    },
  }
}

/** A gauge is asked as its own `this`. */
function gaugeOf(value: () => number) {
  return function collect(this: Gauge) {
    this.set(value())
  }
}
