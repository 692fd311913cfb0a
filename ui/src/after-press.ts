let isPressed = false
for (const [name, pressed] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
] as const) {
  document.addEventListener(name, () => (isPressed = pressed), { capture: true })
}

/**
 * Runs what leaving a field sets off, but only after the click that left it: a message that appears while the button
 * is still pressed moves the button away from under the finger, and the click is lost.
 */
export function afterPress(run: () => void): void {
  const soon = (): void => void setTimeout(run, 60)
  if (isPressed) document.addEventListener('pointerup', soon, { once: true })
  else soon()
}
