import type { RefObject } from 'react'

/** The fields of all rows that are drawn, in their order: where somebody who types goes next. */
export class SheetFields {
  readonly #list: RefObject<HTMLElement | null>

  constructor(list: RefObject<HTMLElement | null>) {
    this.#list = list
  }

  /** The next one in which nothing stands and of whose meter nothing is handed in, and how many fields there are behind it. */
  findNext(from: HTMLInputElement): { readonly next: HTMLInputElement | undefined; readonly rowsBehind: number } {
    const fields = this.#all()
    const place = fields.indexOf(from)
    const at = fields.findIndex((field, index) => index > place && isEmpty(field))
    return { next: fields[at], rowsBehind: at === -1 ? 0 : fields.length - at - 1 }
  }

  /** After the last one: whatever is left, what was passed over as well as what waits for an answer. */
  findLeft(from: HTMLInputElement): HTMLInputElement | undefined {
    return this.#all().find((field) => field !== from && field.dataset['isDone'] === undefined)
  }

  /** Whether no row that is drawn waits for its meters. */
  areAllThere(): boolean {
    return this.#list.current?.querySelector('[data-is-coming]') === null
  }

  findBeside(from: HTMLInputElement, step: -1 | 1): HTMLInputElement | undefined {
    const fields = this.#all()
    return fields[fields.indexOf(from) + step]
  }

  #all(): HTMLInputElement[] {
    return Array.from(this.#list.current?.querySelectorAll<HTMLInputElement>('.meter-row__field') ?? [])
  }
}

const isEmpty = (field: HTMLInputElement): boolean => field.value === '' && field.dataset['isDone'] === undefined
