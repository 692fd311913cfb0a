/* The page of the API's document: read there, called from elsewhere. */
const nothing = () => () => null
/** So that whoever goes by landmarks comes past it. */
const asRegion =
  (label) =>
  (Original, { React }) =>
  (props) =>
    React.createElement('section', { 'aria-label': label }, React.createElement(Original, props))
/** Every operation refuses in the same shape: folded up, it leaves the other answers to be seen. */
const foldedProblem =
  (Original, { React: { createElement } }) =>
  (props) => {
    const example = createElement(Original, props)
    const isProblem = String(props.schema?.get('$$ref')).endsWith('/Problem')
    return isProblem ? createElement('details', null, createElement('summary', null, 'Problem'), example) : example
  }
/** Nobody signs in here or sends anything; each operation says in words which scopes it needs. */
const readOnly = () => ({
  wrapComponents: {
    authorizeBtn: nothing,
    authorizeOperationBtn: nothing,
    CopyToClipboardBtn: nothing,
    ServersContainer: nothing,
    InfoContainer: asRegion('About this API'),
    modelExample: foldedProblem,
  },
})

const answer = await fetch('/api/v1/openapi.json')
const spec = await answer.json()
// The viewer would ask the realm about it at once, and this page asks nobody else.
delete spec.components.securitySchemes.openIdConnect
// What every answer carries is told once, above them all.
for (const operation of Object.values(spec.paths).flatMap(Object.values))
  for (const { headers = {} } of Object.values(operation.responses)) {
    delete headers['X-Request-Id']
    delete headers['RateLimit-Policy']
    delete headers.RateLimit
  }

globalThis.SwaggerUIBundle({
  spec,
  dom_id: '#api',
  plugins: [readOnly],
  supportedSubmitMethods: [],
  validatorUrl: null,
  docExpansion: 'list',
  // Each operation shows its own: the list at the end would repeat them.
  defaultModelsExpandDepth: -1,
})

// The viewer gives the answers of each operation a landmark without a name.
const nameLandmarks = () => {
  for (const region of document.querySelectorAll('#api [role="region"]:not([aria-label])'))
    region.setAttribute('aria-label', region.id.replaceAll('_', ' '))
}
new MutationObserver(nameLandmarks).observe(document.getElementById('api'), { childList: true, subtree: true })
