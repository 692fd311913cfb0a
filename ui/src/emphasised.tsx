/** A text of the messages; what stands between two asterisks is emphasised. */
export function Emphasised({ text }: { text: string }) {
  return text.split('**').map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))
}
