import { findProvision } from '../../law/find.ts'
import type { Law, Provision } from '../../law/types.ts'
import type { FileCommit, FileHistory } from '../../workspace/types.ts'

/** A commit that changed a provision's own text, sub-units included. */
export interface ProvisionStep {
  readonly commit: FileCommit
  /** Empty where the provision is not there. */
  readonly before: string
  readonly after: string
}

/**
 * The commits that changed a provision, newest first; `lawAt` gives the law as a commit left it (null: not there or not
 * readable). Where older commits were not read, the oldest one here is what the others are compared with: it changed
 * nothing that is known.
 */
export async function provisionHistory(
  key: string,
  { commits, cut }: FileHistory,
  lawAt: (commit: FileCommit) => Promise<Law | null>,
): Promise<readonly ProvisionStep[]> {
  const steps: ProvisionStep[] = []
  let before = ''
  for (const [index, commit] of commits.toReversed().entries()) {
    const law = await lawAt(commit)
    const after = law === null ? '' : provisionText(law, key)
    if (after !== before && (cut === null || index > 0)) steps.push({ commit, before, after })
    before = after
  }
  return steps.reverse()
}

/** A provision's text with its sub-units, heading marks taken off; empty where the law has no such key. */
export function provisionText(law: Law, key: string): string {
  const place = findProvision(law, key)
  if (place === null) return ''
  return textOf(law.passages[place.passage]?.text ?? '', place.provision)
}

/** The same of a provision that stands in a passage's text. */
export function textOf(source: string, provision: Provision): string {
  return source.slice(provision.span.start, provision.span.end).replace(/^#{1,6} +/gm, '')
}
