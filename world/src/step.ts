/** Does a piece of work that is worth showing: whoever hands it in decides how. */
export type Step = <Result>(title: string, work: () => Promise<Result>) => Promise<Result>

/** For work that nobody looks at. */
export const quietStep: Step = (_title, work) => work()
