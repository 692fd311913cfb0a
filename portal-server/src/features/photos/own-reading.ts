/** A reading by who handed it in. */
export interface OwnReading {
  readonly subject: string
  readonly meteringPointId: string
  readonly meterId: string
  readonly readingId: string
}
