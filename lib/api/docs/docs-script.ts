/** Sends what stands in a form as the document says, and shows the answer. Shipped by us, loaded from nowhere else. */
export const DOCS_SCRIPT = `
document.addEventListener('submit', async (event) => {
  event.preventDefault()
  const form = event.target
  const output = form.querySelector('output')
  const query = new URLSearchParams()
  let path = form.dataset.path
  for (const input of form.querySelectorAll('input')) {
    if (input.dataset.in === 'path') path = path.replace('{' + input.name + '}', encodeURIComponent(input.value))
    else if (input.value !== '') query.set(input.name, input.value)
  }
  const body = form.querySelector('textarea')?.value.replaceAll('{{uuid}}', () => crypto.randomUUID())
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' }
  output.textContent = '...'
  try {
    const answer = await fetch(path + (query.size ? '?' + query : ''), { method: form.dataset.method, headers, body })
    const text = await answer.text()
    output.textContent = answer.status + '\\n' + (text && JSON.stringify(JSON.parse(text), null, 2))
  } catch (error) {
    output.textContent = String(error)
  }
})
`
