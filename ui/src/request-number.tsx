import { spokenRequestId } from '@moja-komunala/letterhead/request-id.ts'

export interface RequestNumberProps {
  /** What to do with it. */
  readonly label: string
  readonly requestId: string
}

/** By which staff find in their log what went wrong: short enough to read out on the phone. One touch marks it all. */
export function RequestNumber({ label, requestId }: RequestNumberProps) {
  return (
    <p className="small">
      {label}{' '}
      <code className="request-number" data-request-id={requestId}>
        {spokenRequestId(requestId)}
      </code>
    </p>
  )
}
