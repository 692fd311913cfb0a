/** A text of the messages; what stands between two asterisks is emphasised. A number or a code stays what it is in any language. */
export function Emphasised({ text }: { text: string }) {
  return text.split('**').map((part, index) =>
    index % 2 === 1 ? (
      <strong key={index} translate={/^[\dA-Z-]+$/.test(part) ? 'no' : undefined}>
        {part}
      </strong>
    ) : (
      part
    ),
  )
}
