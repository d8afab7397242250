import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Handler, type Router } from 'express'
import Negotiator from 'negotiator'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const publicFolder = join(root, 'public')
/** What `scripts/bundle.js` makes of `src/browser` and `public`: a script and a style sheet, each compressed, too. */
const bundleFolder = join(root, 'dist/browser')

/** Where templates are. */
export const viewsFolder = join(root, 'views')

/** Style sheets, the browser's scripts and fonts, under an address that changes with their content and so never goes stale. */
export interface Assets {
  /** `/assets/HASH`, without a slash at the end. */
  readonly base: string
  readonly router: Router
  /** Gives a page that a browser has kept since an earlier version the files of this one, for as long as it is shown. */
  readonly former: Router
}

export function openAssets(): Assets {
  const router = express.Router()
  const forever = { immutable: true, maxAge: '365d', index: false, redirect: false } as const
  router.use(bundled(forever))
  router.use(express.static(publicFolder, forever))
  for (const font of fonts) router.use('/fonts', express.static(fontFolder(font), forever))
  const former = express.Router()
  former.use('/assets/:hash', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache')
    next()
  })
  const moving = { index: false, redirect: false, cacheControl: false } as const
  former.use('/assets/:hash', bundled(moving))
  former.use('/assets/:hash', express.static(publicFolder, moving))
  for (const font of fonts) former.use('/assets/:hash/fonts', express.static(fontFolder(font), moving))
  return { base: `/assets/${contentHash([publicFolder, bundleFolder])}`, router, former }
}

const fonts = ['pt-serif', 'pt-sans'] as const

/** Sends what was bundled in the form that the reader takes; each was compressed when it was built. */
function bundled(options: Parameters<typeof express.static>[1]): Handler {
  const files = express.static(bundleFolder, {
    ...options,
    setHeaders: (response, path) => {
      const [, kind = '', form] = /\.(js|css)(?:\.(br|gz))?$/.exec(path) ?? []
      response.setHeader('Vary', 'Accept-Encoding')
      if (form === undefined) return
      response.setHeader('Content-Encoding', form === 'gz' ? 'gzip' : form)
      response.setHeader('Content-Type', `text/${kind === 'js' ? 'javascript' : kind}; charset=utf-8`)
    },
  })
  return (request, response, next) => {
    if (!/^\/\w+\.(?:js|css)$/.test(request.path)) return next()
    const taken = new Negotiator(request).encodings(['br', 'gzip'])
    const asked = request.url
    if (taken.includes('br')) request.url = `${request.path}.br`
    else if (taken.includes('gzip')) request.url = `${request.path}.gz`
    // A file of that name may be no bundle.
    files(request, response, (error?: unknown) => {
      request.url = asked
      next(error)
    })
  }
}

function fontFolder(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)), 'files')
}

function contentHash(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter(isSent).sort()) {
      hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

/** What is compressed says nothing new, and when it was built is nobody's business. */
function isSent(name: string): boolean {
  return /\.(?:js|css|svg)$/.test(name)
}
