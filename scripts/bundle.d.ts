/** Gathers what pages load into `dist/browser`, where the sources have changed since that was done. */
export function bundleIfStale(): void
/** The same, whatever has changed. */
export function bundle(): void
