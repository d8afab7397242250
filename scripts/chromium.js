// Finds a Chromium for the browser tests, and installs Debian's where there is none. Finding writes nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Absolute path of a Chromium: $ENGROSS_CHROMIUM if it is set, else the first of the usual names on the path; null where there is none. */
export function findChromium(env = process.env) {
  const asked = env.ENGROSS_CHROMIUM
  const candidates = asked ? [asked] : names
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const name of candidates) {
    const paths = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))
    const found = paths.find(isProgram)
    if (found) return found
  }
  return null
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Asks apt-get for Debian's chromium, as root or through a sudo that asks no password. Says what is missing, or null when it is done. */
function install() {
  if (process.env.ENGROSS_CHROMIUM)
    return `$ENGROSS_CHROMIUM is ${process.env.ENGROSS_CHROMIUM}, and no program is there.`
  if (spawnSync('apt-get', ['--version']).error) return 'There is no apt-get here to install one with.'
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0)
    return 'Installing one needs root, or sudo without a password.'
  const [program, first] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']]
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    execFileSync(program, [...first, 'update'], options)
    execFileSync(program, [...first, 'install', '--yes', '--no-install-recommends', 'chromium'], options)
    return findChromium() ? null : 'apt-get installed the package chromium, and no program of that name is on the path.'
  } catch (error) {
    return `apt-get could not install the package chromium (${error.message}).`
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1] && !findChromium()) {
  console.error('No Chromium was found; asking apt-get for one.')
  const missing = install()
  if (missing) {
    console.error(`The browser tests need a Chromium. ${missing}`)
    console.error('Install the package chromium, or set ENGROSS_CHROMIUM to the path of a Chromium or Chrome.')
    process.exitCode = 1
  }
}
