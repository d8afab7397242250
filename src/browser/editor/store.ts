// What the browser keeps between visits. It may keep nothing (then even asking throws), and may be full: pages do without.

export function keptValue<Value>(name: string): Value | null {
  const text = quietly(() => localStorage.getItem(name))
  return text === null ? null : quietly(() => JSON.parse(text))
}

export function keepValue(name: string, value: unknown): void {
  quietly(() => localStorage.setItem(name, JSON.stringify(value)))
}

export function forgotten(name: string): void {
  quietly(() => localStorage.removeItem(name))
}

function quietly<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return null
    throw error
  }
}
