/** Filled in once the browser has answered. */
export function HiddenFields({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => <input key={name} type="hidden" name={name} />)
}
