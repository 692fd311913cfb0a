/** Where the reading stands that a photo goes with. */
export interface ReadingOfPhoto {
  readonly meteringPointId: string
  readonly meterId: string
  readonly readingId: string
}
