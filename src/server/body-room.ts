import type { Request, Response } from 'express'
import { TooBusyPage, TooLarge } from './errors.ts'

/** Memory for what requests send, which all of them share. */
export interface BodyRoom {
  /**
   * A whole body; null where there is none. It takes room until the request is answered. Throws `TooLarge` for more than
   * `most` bytes, `TooBusyPage` where the bodies of others leave no room for it.
   */
  read(request: Request, response: Response, most: number): Promise<Buffer | null>
}

/** @param room in bytes, no less than the largest body */
export function openBodyRoom(room: number): BodyRoom {
  let taken = 0
  return {
    read: async (request, response, most) => {
      if (Number(request.headers['content-length'] ?? 0) > most) throw new TooLarge()
      let size = 0
      response.once('close', () => {
        taken -= size
        size = 0
      })
      const parts: Buffer[] = []
      try {
        for await (const part of request as AsyncIterable<Buffer>) {
          if (size + part.length > most) throw new TooLarge()
          if (taken + part.length > room) throw new TooBusyPage()
          size += part.length
          taken += part.length
          parts.push(part)
        }
      } catch (error) {
        // Who sent it has gone half-way: that is no fault of the program for a log.
        if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
          throw Object.assign(error, { status: 400 })
        throw error
      }
      return parts.length === 0 ? null : Buffer.concat(parts)
    },
  }
}
