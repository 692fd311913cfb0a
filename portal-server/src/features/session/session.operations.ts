import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { json, problem, sessionChange, sessionRead, takesJson } from '../../platform/http/openapi-parts.ts'
import { chooseLocaleSchema, sessionSchema } from './session.schema.ts'

const tags = ['Session']

const operations = {
  getSession: sessionRead({
    tags,
    operationId: 'getSession',
    summary: 'Who is signed in',
    responses: { '200': { description: 'The session', content: json(sessionSchema) } },
  }),
  chooseLocale: sessionChange({
    tags,
    operationId: 'chooseLocale',
    summary: 'Choose the language; Keycloak keeps it with the account',
    requestBody: { required: true, content: json(chooseLocaleSchema) },
    responses: { '204': { description: 'Chosen' }, '422': problem('No such language'), ...takesJson },
  }),
}

export const sessionPaths: ZodOpenApiPathsObject = {
  '/session': { get: operations.getSession },
  '/session/locale': { put: operations.chooseLocale },
}
