/** What was typed into the field `name`; empty where there is no such field. */
export function typedText(data: FormData, name: string): string {
  const typed = data.get(name)
  return typeof typed === 'string' ? typed : ''
}
