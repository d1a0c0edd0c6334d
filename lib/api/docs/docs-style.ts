/** The page stands outside Next, so it carries the few lines of style it needs. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#cfcac0, #45423d); --soft: light-dark(#fbfaf8, #201f1d);
  --accent: light-dark(#1f5f8b, #6fb2e0) }
body { font: 15px/1.5 'Inter Variable', system-ui, sans-serif; background: light-dark(#f6f5f2, #141413);
  color: light-dark(#1c1b19, #f1efea); margin: 0 }
main { max-width: 900px; margin: 0 auto; padding: 24px 16px 80px }
h1, h2 { letter-spacing: -.02em } h2 { margin-top: 40px } h3 { font-size: 13px; margin: 16px 0 4px }
a { color: var(--accent) } nav { display: flex; flex-wrap: wrap; gap: 12px }
details { background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin: 6px 0 }
summary { cursor: pointer } summary b { display: inline-block; min-width: 58px; color: var(--accent) }
small { color: light-dark(#6b675e, #9f9a8f) }
pre, textarea { font: 12.5px/1.5 ui-monospace, monospace } pre { overflow: auto; max-height: 360px; margin: 0 }
form, label { display: grid; gap: 6px; max-width: 640px }
input, textarea, button { font-size: 14px; padding: 6px 8px; border: 1px solid light-dark(#8f8a80, #75716a);
  border-radius: 6px; background: light-dark(#fff, #1c1b1a); color: inherit }
button { justify-self: start; cursor: pointer } output { white-space: pre-wrap; font: 12.5px/1.5 ui-monospace, monospace }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`
