/* The other side of confined-process.ts, in the process itself. */

/** Answers whoever started this process, one question after the other, and ends with them. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer): void {
  process.on('message', (question: Question) => process.send?.(answer(question)))
  process.once('disconnect', () => process.exit())
}
