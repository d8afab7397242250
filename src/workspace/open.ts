import type { Workspace } from './types.ts'

/** Opens a folder of laws and amendments; throws `NotAWorkspace`. Git may be absent: `git()` says what is missing. */
export async function openWorkspace(root: string): Promise<Workspace> {
  throw new Error(`not written yet: ${root}`)
}
