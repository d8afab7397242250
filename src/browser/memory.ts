// What a page remembers while its window is open. Readers may forbid it (then even asking throws), and it may be full: the page
// does without, and all else on it works.

export function remember(name: string, value: string): void {
  withMemory((memory) => memory.setItem(name, value))
}

export function remembered(name: string): string | null {
  return withMemory((memory) => memory.getItem(name))
}

export function forget(name: string): void {
  withMemory((memory) => memory.removeItem(name))
}

function withMemory<Value>(use: (memory: Storage) => Value): Value | null {
  try {
    return use(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
