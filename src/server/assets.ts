import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const publicFolder = join(root, 'public')
const browserFolder = join(root, 'src/browser')

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
  for (const folder of [publicFolder, browserFolder]) router.use(express.static(folder, forever))
  for (const font of ['pt-serif', 'pt-sans']) router.use('/fonts', express.static(fontFolder(font), forever))
  const former = express.Router()
  former.use('/assets/:hash', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache')
    next()
  })
  const moving = { index: false, redirect: false, cacheControl: false } as const
  for (const folder of [publicFolder, browserFolder]) former.use('/assets/:hash', express.static(folder, moving))
  for (const font of ['pt-serif', 'pt-sans'])
    former.use('/assets/:hash/fonts', express.static(fontFolder(font), moving))
  return { base: `/assets/${contentHash([publicFolder, browserFolder])}`, router, former }
}

function fontFolder(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)), 'files')
}

function contentHash(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
