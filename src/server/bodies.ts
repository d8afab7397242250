import express, { type Request, type RequestHandler } from 'express'
import { TooLarge } from './errors.ts'

/** Whether a request may hold the text of a law or a bill, and not a few words only. */
export function mayHoldText({ method, path }: Pick<Request, 'method' | 'path'>): boolean {
  return (method === 'POST' || method === 'PUT') && /^\/(?:amendments|import|laws|new|unsaved)\/./.test(path)
}

const limit = '16mb'

/** Reads what a form or a script has sent into `request.body`: an object of fields. */
export const readFields: readonly RequestHandler[] = [
  express.urlencoded({ extended: false, limit, parameterLimit: 2000 }),
  express.json({ limit }),
  (request, _response, next) => {
    // What is sent as anything else is no field.
    if (typeof request.body !== 'object' || request.body === null) request.body = {}
    next()
  },
]

/** A text as it was sent, to the byte; empty where it is not there. Throws `TooLarge`. */
export function sentText(body: unknown, name: string): string {
  const value = (body as Readonly<Record<string, unknown>>)[name]
  if (typeof value !== 'string') return ''
  if (Buffer.byteLength(value) > mostText) throw new TooLarge()
  return value
}

/** In bytes: the longest text that may be written from a page. */
export const mostText = 4 * 1024 * 1024
