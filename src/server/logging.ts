import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** One line for each request: what was asked, how it ended, how long it took. Nothing of the reader but the address. */
export function logging(logger: Logger) {
  return pinoHttp({
    logger,
    serializers: {
      req: (request) => ({ id: request.id, method: request.method, url: request.url }),
      res: (response) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
    quietReqLogger: true,
  })
}
