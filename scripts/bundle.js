// Gathers what pages load into one script and one style sheet: src/browser and public → dist/browser.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'dist/browser')
const stamp = join(folder, 'built')

/** Gathers them where the sources have changed since: tests and a checkout that was not built need no other step. */
export function bundleIfStale() {
  if (!existsSync(stamp) || changedAt() > statSync(stamp).mtimeMs) bundle()
}

/** Writes each file beside its place first: other processes may be serving it. */
export function bundle() {
  const begun = new Date()
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/browser/main.ts', 'src/browser/editor.ts', 'public/main.css', 'public/editor.css'],
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    // Fonts stay files of their own, which browsers load as they meet their letters.
    external: ['*.woff2'],
    write: false,
  })
  mkdirSync(folder, { recursive: true })
  for (const { path, contents } of outputFiles) {
    place(path, contents)
    if (!/\.(?:js|css)$/.test(path)) continue
    place(`${path}.br`, brotliCompressSync(contents))
    place(`${path}.gz`, gzipSync(contents))
  }
  // What was saved while it was read is news to the next look.
  place(stamp, `${begun.toISOString()}\n`, begun)
}

function place(path, contents) {
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, contents)
  renameSync(beside, path)
}

function changedAt() {
  const files = ['src', 'public'].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true }).map((file) => join(root, name, file)),
  )
  return Math.max(...[...files, fileURLToPath(import.meta.url)].map((file) => statSync(file).mtimeMs))
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) bundleIfStale()
