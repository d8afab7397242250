import type { AddressInfo } from 'node:net'
import express from 'express'

// What pages are set beside: Express with one route that sends so many bytes, in a process of its own.
const app = express()
const bodies = new Map<number, string>()
app.get('/:bytes', (request, response) => {
  const bytes = Number(request.params.bytes)
  const body = bodies.get(bytes) ?? 'x'.repeat(bytes)
  bodies.set(bytes, body)
  response.type('html').send(body)
})
const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }))
})
