/** How the reader came to the page: `reload`, `back_forward`, `navigate`; undefined where the browser does not say. */
export function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming ? entry.type : undefined
}
