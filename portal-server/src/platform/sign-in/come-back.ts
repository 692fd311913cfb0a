/**
 * `stays`: nothing is being closed. `undone`: it was, and this sign-in took it back. `asks-again`: the sign-in is from before it was
 * closed. `too-late`: its days of grace are over.
 */
export type ComeBack = 'stays' | 'undone' | 'asks-again' | 'too-late'
