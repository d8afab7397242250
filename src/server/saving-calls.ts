import type { Saving } from '../workspace/saving/types.ts'

/** A call that a thread has its process make: the thread may be ended half-way, the process is not. */
export type SavingCall = {
  readonly [Name in keyof Saving]: { readonly name: Name; readonly args: Parameters<Saving[Name]> }
}[keyof Saving]

/** Saving as a thread has it: every call is made in the process. */
export function savingBy(ask: (call: SavingCall) => Promise<unknown>): Saving {
  return {
    save: (order) => ask({ name: 'save', args: [order] }) as ReturnType<Saving['save']>,
    create: (order) => ask({ name: 'create', args: [order] }) as ReturnType<Saving['create']>,
    state: () => ask({ name: 'state', args: [] }) as ReturnType<Saving['state']>,
    formerText: (file, blob) => ask({ name: 'formerText', args: [file, blob] }) as ReturnType<Saving['formerText']>,
    unsaved: (file) => ask({ name: 'unsaved', args: [file] }) as ReturnType<Saving['unsaved']>,
    keepUnsaved: (file, unsaved) =>
      ask({ name: 'keepUnsaved', args: [file, unsaved] }) as ReturnType<Saving['keepUnsaved']>,
    discardUnsaved: (file) => ask({ name: 'discardUnsaved', args: [file] }) as ReturnType<Saving['discardUnsaved']>,
  }
}

/** Makes the calls of threads; rejects where nothing may be written. */
export function callsOn(saving: Saving | null): (call: unknown) => Promise<unknown> {
  return async (call) => {
    if (saving === null) throw new Error('nothing is written by this server')
    const { name, args } = call as SavingCall
    return (saving[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args)
  }
}
