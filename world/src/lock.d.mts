/**
 * Takes the lock that the file stands for, unless a living process holds it. The lock of a process that was killed is void.
 * @returns what gives the lock back; undefined where somebody holds it
 */
export function tryLock(file: string): (() => void) | undefined

/** Takes the lock, waiting for whoever holds it; `onWait` is called once where that is so. */
export function lock(file: string, onWait?: () => void): Promise<() => void>
