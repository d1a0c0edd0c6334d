/** `165595010967` and `5595010967` as `559501-0967`; a sole trader's person number keeps its century. */
export function dashedOrgNo(orgNo: string): string {
  const digits = orgNo.startsWith('16') && orgNo.length === 12 ? orgNo.slice(2) : orgNo
  return `${digits.slice(0, -4)}-${digits.slice(-4)}`
}
