/** Codes are shown in groups and typed as they are shown; Keycloak takes them without what stands between. */
export function closeGaps(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = field.value.replace(/[\s-]/g, '').toUpperCase()
}
