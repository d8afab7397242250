import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Nothing runs and nothing loads but what this server sends as a file: no inline script, no inline style, no other host. */
export const security: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  // The server speaks plain HTTP on loopback; who puts TLS before it sets this there.
  strictTransportSecurity: false,
})
