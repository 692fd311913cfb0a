import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { changesSomething, csrfHeader, json, notSignedIn, problem } from '../http/openapi-parts.ts'
import { chooseLocaleSchema, sessionSchema } from './session.schema.ts'

const operations = {
  getSession: {
    operationId: 'getSession',
    summary: 'Who is signed in',
    responses: { '200': { description: 'The session', content: json(sessionSchema) }, ...notSignedIn },
  },
  chooseLocale: {
    operationId: 'chooseLocale',
    summary: 'Choose the language; Keycloak keeps it with the account',
    requestParams: { header: z.object(csrfHeader) },
    requestBody: { required: true, content: json(chooseLocaleSchema) },
    responses: { '204': { description: 'Chosen' }, '422': problem('No such language'), ...changesSomething },
  },
} satisfies Record<string, ZodOpenApiOperationObject>

export const sessionPaths: ZodOpenApiPathsObject = {
  '/session': { get: operations.getSession },
  '/session/locale': { put: operations.chooseLocale },
}
