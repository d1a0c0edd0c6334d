/** One short line about what a script is doing. */
export function say(line: string): void {
  console.log(`ringko: ${line}`)
}
