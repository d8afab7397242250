import { refusalSentence } from '../workspace/saving/refusal-sentences.ts'
import type { SaveResult, Saving } from '../workspace/saving/types.ts'
import { isOfGit } from './models/refusals.ts'
import type { SentRecord } from './sent-edit.ts'
import type { Page } from './types.ts'
import type { RecordingView } from './views.ts'

/** What a form that saves says of the record that will be made: by whom, where, and why it could not be. */
export async function recordingViewOf(
  saving: Saving,
  { t }: Page,
  {
    sent,
    result,
    suggested = '',
  }: { sent?: SentRecord | undefined; result?: SaveResult | undefined; suggested?: string | undefined } = {},
): Promise<RecordingView> {
  const state = await saving.state()
  const isTried = result?.kind === 'refused'
  const refusal = isTried ? result.refusal : state.refusal
  return {
    state,
    message: sent?.message || suggested,
    suggested,
    author: {
      name: sent?.author.name ?? '',
      email: sent?.author.email ?? '',
      isAsked: state.missing === null && state.author === null,
      isMissing: isTried && refusal?.reason === 'no-author',
    },
    refused: refusal === null ? null : { sentence: refusalSentence(refusal, t), isTried },
    offersFileOnly: refusal !== null && isOfGit(refusal),
  }
}
