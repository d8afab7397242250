import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** The header in which a request's number goes to a thread. */
export const requestId = 'x-request-id'

/**
 * One line for each request: what was asked, how it ended, how long it took. Nothing of the reader but the address. A thread
 * that makes pages for another one (`isInner`) keeps the request's number and tells of faults alone.
 */
export function logging(logger: Logger, isInner = false) {
  let count = 0
  return pinoHttp({
    logger,
    autoLogging: !isInner,
    genReqId: ({ headers }) => {
      count += 1
      return (isInner ? headers[requestId] : undefined) ?? count
    },
    serializers: {
      req: (request) => ({ id: request.id, method: request.method, url: request.url }),
      res: (response) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      // That a page is not there yet is nothing to be told of.
      response.statusCode === 503
        ? 'info'
        : error || response.statusCode >= 500
          ? 'error'
          : response.statusCode >= 400
            ? 'warn'
            : 'info',
    // The library makes up an error for a status; who threw a real one has told of it.
    customErrorObject: (_request, response, error, value) =>
      error.message === `failed with status code ${response.statusCode}` ? { ...value, err: undefined } : value,
    quietReqLogger: true,
  })
}
