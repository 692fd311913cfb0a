// Made from the server's schemas by "npm run generate -w portal-client".

export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description For the portal’s own pages alone.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the language; Keycloak keeps it with the account
         * @description For the portal’s own pages alone.
         */
        put: operations["chooseLocale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ChooseLocale: {
            /** @enum {string} */
            locale: "sl" | "en";
        };
        Problem: {
            /**
             * @description The address of a page about the code
             * @example /problems/reading-window-closed
             */
            type: string;
            /** @example Readings cannot be entered now */
            title: string;
            /** @example 409 */
            status: number;
            /** @example A reading can only be entered while the entry period is open. */
            detail: string;
            /**
             * @description What programs go by. New features bring new ones
             * @enum {string}
             */
            code: "validation-failed" | "malformed-request" | "not-signed-in" | "token-refused" | "token-misplaced" | "scope-missing" | "sign-in-too-old" | "origin-not-allowed" | "request-not-from-portal" | "not-found" | "method-not-allowed" | "request-too-slow" | "payload-too-large" | "unsupported-media-type" | "slip-not-matched" | "too-many-attempts" | "too-many-letters" | "too-many-requests" | "reading-window-closed" | "reading-window-over" | "meter-not-read" | "meter-read-remotely" | "occupancy-ended" | "account-of-staff" | "account-closed" | "no-mobile-number" | "number-not-reached" | "code-refused" | "code-void" | "too-many-codes" | "reading-doubtful" | "too-many-readings" | "photo-not-usable" | "no-payment-code" | "no-electronic-invoice" | "original-refused" | "no-water-quality" | "idempotency-key-reused" | "import-refused" | "import-closes-too-many" | "import-outdated" | "import-under-way" | "cursor-expired" | "too-many-webhooks" | "webhook-disabled" | "announcement-changed" | "announcement-sent" | "announcement-not-in-force" | "message-not-resendable" | "temporarily-unavailable" | "internal-error";
            /** @description Names this answer in the utility’s log */
            requestId: string;
            /** @description Each value that is wrong, where it is known */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * @description With too-many-attempts, too-many-codes, too-many-letters and too-many-requests: after how many seconds the next attempt is taken
             * @example 20
             */
            retryAfterSeconds?: number;
            doubts?: components["schemas"]["Doubt"][];
            report?: components["schemas"]["ImportReport"];
            /**
             * Format: date-time
             * @description With import-outdated: of what is stored
             * @example 2026-11-25T09:30:00.000Z
             */
            storedExtractedAt?: string;
            /**
             * @description With message-not-resendable: why the message is not sent again
             * @enum {string}
             */
            obstacle?: "on-its-way" | "handed-over" | "over" | "muted" | "account-closing" | "account-unreachable" | "no-target" | "number-not-confirmed" | "set-aside" | "way-not-in-use";
        };
        FieldProblem: {
            /**
             * @description RFC 6901, to a value in the body
             * @example #/valueM3
             */
            pointer?: string;
            /**
             * @description The name of a query parameter
             * @example dryrun
             */
            parameter?: string;
            /**
             * @description The name of a header field
             * @example idempotency-key
             */
            header?: string;
            /**
             * @description Of a file of lines, from 1
             * @example 1
             */
            line?: number;
            /**
             * @description Of that line, by its name in the header
             * @example street
             */
            column?: string;
            /** @example too-many-digits */
            code: string;
            detail: string;
            /**
             * @description What would be right: values, limits, a form
             * @example true | false
             */
            expected?: string;
        };
        Doubt: {
            /** @enum {string} */
            code: "lower-than-before" | "higher-than-usual" | "lower-than-usual";
            likelyReasons: ("misread" | "swapped" | "exchanged" | "rolled-over" | "leak" | "absence")[];
            expected: {
                /** @example 1015 */
                lowestM3: number;
                /** @example 1040 */
                highestM3: number;
            };
        };
        ImportReport: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            finishedAt: string;
            atomic: boolean;
            dryRun: boolean;
            complete: boolean;
            /**
             * @description refused: nothing was stored. tried: a dry run of what could be stored. would-be-refused: a dry run of what could not
             * @enum {string}
             */
            outcome: "stored" | "refused" | "tried" | "would-be-refused";
            extractedAt: string | null;
            lines: number;
            /** @description What became of the lines; 0 where nothing was stored */
            records: components["schemas"]["ImportedRecord"][];
            refusalsTotal: number;
            /** @description Of how many lines that were taken something is said all the same */
            notesTotal: number;
            /** @description What was added, changed, closed and withdrawn or, of a dry run or a file that is refused, would have been: the first 1000 of each */
            keys: components["schemas"]["ImportedKeys"][];
            /** @description The first ones, by line */
            refusals: components["schemas"]["ImportRefusal"][];
            /** @description What is said of lines that were taken, or would have been: the first ones, by line */
            notes: components["schemas"]["ImportNote"][];
        };
        ImportedRecord: {
            /** @enum {string} */
            record: "supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result";
            added: number;
            changed: number;
            unchanged: number;
            closed: number;
            refused: number;
            withdrawn: number;
        };
        ImportedKeys: {
            /** @enum {string} */
            record: "supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result";
            added: string[];
            changed: string[];
            closed: string[];
            withdrawn: string[];
        };
        ImportRefusal: {
            /** @description Where it stands in the file, from 1; the header of CSV counts */
            line: number;
            record: ("supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result") | null;
            /** @description The billing system’s own, where it could be read */
            key: string | null;
            /**
             * @description What programs go by. New features bring new ones
             * @enum {string}
             */
            code: "not-json" | "not-utf-8" | "line-too-long" | "line-ends" | "not-csv" | "record-unknown" | "record-not-expected" | "required" | "too-long" | "wrong-type" | "not-a-whole-number" | "too-small" | "too-large" | "year-out-of-range" | "in-the-future" | "unknown-field" | "not-allowed" | "ends-before-it-begins" | "too-many-digits" | "removal-day-missing" | "removed-below-last" | "number-missing" | "reference-not-valid" | "bounds-crossed" | "block-without-volume" | "sum-differs" | "kind-differs" | "vat-differs" | "vat-rate-twice" | "lines-differ" | "limits-crossed" | "key-twice" | "supply-zone-unknown" | "point-unknown" | "point-differs" | "place-taken" | "readings-before-installation" | "readings-after-removal" | "meter-unknown" | "before-installation" | "after-removal" | "above-removal" | "preceding-unknown" | "invoice-unknown" | "invoice-of-another-point";
            /**
             * @description RFC 6901, to the value in the line
             * @example #/digits
             */
            pointer: string | null;
            /** @description The line that it doesn’t go together with */
            otherLine: number | null;
            /** @description A sentence for people */
            detail: string;
            /**
             * @description What the value may say, where its form is at fault
             * @example whole number, 1 to 8
             */
            expected: string | null;
        };
        ImportNote: {
            /** @description Where it stands in the file, from 1; the header of CSV counts */
            line: number;
            /** @enum {string} */
            record: "supply-zone" | "metering-point" | "meter" | "billed-reading" | "payment-slip" | "price" | "invoice" | "payment" | "water-quality-result";
            /** @description The billing system’s own */
            key: string;
            /**
             * @description What programs go by. New features bring new ones
             * @enum {string}
             */
            code: "number-not-clear";
            /**
             * @description RFC 6901, to the value in the line
             * @example #/purpose
             */
            pointer: string;
            /** @description A sentence for people: what couldn’t be told, and what would help */
            detail: string;
        };
        Session: {
            customer: {
                id: string;
                firstName: string;
                lastName: string;
                email: string;
            };
            /** @enum {string} */
            locale: "sl" | "en";
            csrfToken: string;
            /**
             * Format: date-time
             * @example 2026-11-25T09:30:00.000Z
             */
            now: string;
            /** @example Europe/Ljubljana */
            timeZone: string;
            readingWindowDays: {
                /** @example 25 */
                firstDay: number;
                /** @example 2 */
                lastDay: number;
                /**
                 * @example {
                 *       "2026-11-25": "2026-12-05"
                 *     }
                 */
                extended: {
                    [key: string]: string;
                };
            };
            /**
             * @example [
             *       "SI56020170014356205"
             *     ]
             */
            slipRecipientIbans?: string[];
            /** Format: uri */
            accountUrl: string;
            /**
             * Format: date
             * @example 2026-11-25
             */
            playedDay?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this answer in the utility’s log */
        RequestId: string;
        /** @description With a token: how many requests (q) the program may send in so many seconds (w) */
        RateLimitPolicy: string;
        /** @description With a token: how many requests are left (r), and in how many seconds (t) the count begins anew */
        RateLimit: string;
        /** @description What the token lacks, or that one is needed (RFC 6750) */
        Challenge: string;
        /** @description After how many seconds it is worth trying again */
        RetryAfter: string;
        /** @description With a token: what it lacks (RFC 6750) */
        ChallengeOfPrograms: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseLocale: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseLocale"];
            };
        };
        responses: {
            /** @description Chosen */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the access token is refused */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["Challenge"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not come from the portal’s own pages */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Asked with an access token: a program has no session */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such language */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The program sends too much */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Address and headers are longer than 16 kB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database, or Keycloak where it is needed, cannot be reached */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
