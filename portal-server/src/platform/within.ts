/** Something took too long; it may still come. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/** @throws TookTooLong; the promise itself goes on, and what becomes of it is nobody's business any more */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`no answer in ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer))
}
