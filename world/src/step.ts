/** Does a piece of work that is worth showing: whoever hands it in decides how. */
export type Step = <Result>(title: string, work: () => Promise<Result>) => Promise<Result>
