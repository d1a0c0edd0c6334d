/** The sign and the name. `nameStyle`: where the name has to make room. */
export function Brand({ nameStyle }: { nameStyle?: string }) {
  return (
    <span className="flex items-center gap-2 font-bold tracking-[-0.01em]">
      <span aria-hidden="true" className="size-[18px] rounded-[5px] bg-accent" />
      <span className={nameStyle}>Ringkö</span>
    </span>
  )
}
