import { DOCS_STYLE } from './docs-style'
import { type ApiDocument, type Operation, type Schema, sampleOf } from './document'

interface Route extends Operation {
  method: string
  path: string
}

/** The whole API as one page to read and to try; everything on it comes from the document. */
export function docsPage({ info, paths = {}, components = {} }: ApiDocument): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => ({ ...operation, method: method.toUpperCase(), path })),
  )
  const tags = [...new Set(routes.map(tagOf))]
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ringkös API</title><style>${DOCS_STYLE}</style></head>
<body><main>
<h1>Ringkös API</h1>
<p>Samma kommandon som skärmarna använder. Hela beskrivningen som OpenAPI 3.1: <a href="/api/openapi.json">openapi.json</a>.
Ett försök nedan är på riktigt och görs som du är inloggad.</p>
${(info?.description ?? '')
  .split('\n\n')
  .map((said) => `<p>${text(said)}</p>`)
  .join('\n')}
<nav aria-label="Delar">${tags.map((tag) => `<a href="#${slugOf(tag)}">${text(tag)}</a>`).join(' ')}</nav>
${tags.map((tag) => section(tag, routes)).join('\n')}
<h2 id="scheman">Scheman</h2>
${Object.entries(components.schemas ?? {})
  .map(named)
  .join('\n')}
</main><script src="/api/docs.js"></script></body></html>`
}

const tagOf = ({ tags }: Operation) => tags?.[0] ?? 'Övrigt'
const slugOf = (name: string) => encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))

function section(tag: string, routes: Route[]): string {
  const mine = routes.filter((route) => tagOf(route) === tag)
  return `<h2 id="${slugOf(tag)}">${text(tag)}</h2>\n${mine.map(operation).join('\n')}`
}

function operation(route: Route): string {
  const { method, path, summary = '', parameters = [], requestBody, responses = {} } = route
  const asked = requestBody?.content?.['application/json']?.schema
  const answered = responses['200']?.content?.['application/json']?.schema
  return `<details><summary><b>${method}</b> <code>${text(path)}</code> ${text(summary)}
<small>rätt: ${text(route['x-right'] ?? '')}</small></summary>
${asked ? `<h3>Skickas</h3>${shape(asked)}` : ''}
${answered ? `<h3>Svar</h3>${shape(answered)}` : ''}
<h3>Prova</h3>
<form data-method="${method}" data-path="${text(path)}">
${parameters.map((parameter) => field(parameter)).join('\n')}
${asked ? `<label>JSON<textarea name="body" rows="8">${text(pretty(sampleOf(asked)))}</textarea></label>` : ''}
<button>Skicka</button><output></output></form></details>`
}

function field({ name, in: place, required }: { name: string; in: string; required?: boolean }): string {
  return `<label>${text(name)}<input name="${text(name)}" data-in="${text(place)}"${required ? ' required' : ''}></label>`
}

function named([name, schema]: [string, Schema]): string {
  return `<details id="${slugOf(name)}"><summary><code>${text(name)}</code></summary>${shape(schema)}</details>`
}

/** A schema as JSON, its references as links to where they stand. */
function shape(schema: Schema): string {
  const json = text(pretty(schema))
  const linked = json.replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    (_, name) => `<a href="#${slugOf(name)}">${name}</a>`,
  )
  return `<pre>${linked}</pre>`
}

const pretty = (value: unknown) => JSON.stringify(value, null, 2)
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (value: string) => value.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
