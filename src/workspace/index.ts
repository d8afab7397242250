export {
  AddressTaken,
  asEngrossError,
  EngrossError,
  FolderNotEmpty,
  GitMissing,
  NotAWorkspace,
  NotFound,
  RevisionUnknown,
  UnreadableFile,
  WrongUse,
} from './errors.ts'
export { faceOf } from './face.ts'
export { nearestName } from './nearest.ts'
export { openWorkspace } from './open.ts'
export { timelineOf } from './timeline.ts'
export { lawsTouched, pendingOn } from './touches.ts'
export type * from './types.ts'
