/** Calm water at the foot of the brand's side. */
export function Water() {
  return (
    <svg className="water" viewBox="0 0 600 260" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 70c100-46 200-46 300 0s200 46 300 0v190H0Z" fill="currentColor" opacity=".1" />
      <path d="M0 128c75 40 175 40 300 2s225-34 300 4v126H0Z" fill="currentColor" opacity=".09" />
      <path d="M0 192c110-30 210-30 310-4s200 28 290 0v72H0Z" fill="currentColor" opacity=".09" />
    </svg>
  )
}
