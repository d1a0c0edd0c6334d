/** The sign and the name. */
export function Brand() {
  return (
    <span className="flex items-center gap-2 font-bold tracking-[-0.01em]">
      <span aria-hidden="true" className="size-[18px] rounded-[5px] bg-accent" />
      Ringkö
    </span>
  )
}
