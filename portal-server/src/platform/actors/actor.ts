/* Who acts. Handlers, services and the audit are told by one of these, and by nothing beside it. */

export type Actor = Customer | ProgramOfCustomer | System | Staff

/** Who acts for one account, and so sees and changes what is that account's. */
export type AccountActor = Customer | ProgramOfCustomer

interface Acting {
  /** Keycloak's id of the account; of a system, that of its service account. */
  readonly subject: string
  /** The request that it is done by. */
  readonly requestId: string
}

/** A signed-in customer, there in person. */
export interface Customer extends Acting {
  readonly kind: 'customer'
}

/** A program that its owner let into the account: it acts in the owner's name, as far as its scopes go. */
export interface ProgramOfCustomer extends Acting {
  readonly kind: 'program'
  readonly clientId: string
  readonly scopes: ReadonlySet<string>
}

/** One of the utility's own systems, such as billing, in its own name. */
export interface System extends Acting {
  readonly kind: 'system'
  readonly clientId: string
  readonly scopes: ReadonlySet<string>
}

/** Somebody of the utility's, who says why before seeing or changing what is a customer's. */
export interface Staff extends Acting {
  readonly kind: 'staff'
  /** The program they use. */
  readonly clientId: string
  readonly reason: string
}

/** Staff who haven't said yet why they ask. */
export type StaffMember = Omit<Staff, 'reason'>
