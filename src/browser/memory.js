// What a page remembers while its window is open. Readers may forbid it (then even asking throws), and it may be full: the page
// does without, and all else on it works.

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  withMemory((memory) => memory.setItem(name, value))
}

/**
 * @param {string} name
 * @returns {string | null}
 */
export function remembered(name) {
  return withMemory((memory) => memory.getItem(name))
}

/** @param {string} name */
export function forget(name) {
  withMemory((memory) => memory.removeItem(name))
}

/**
 * @template Value
 * @param {(memory: Storage) => Value} use
 * @returns {Value | null}
 */
function withMemory(use) {
  try {
    return use(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
