/**
 * Steps of one write (or one read) that do not wait for each other: their statements go to the database in the order of the
 * list, in one walk where the engine can. All of them have ended before the first that failed is thrown, so none of them goes
 * on in a write that was given up; `Promise.all` would leave them.
 */
export async function together<Steps extends readonly unknown[]>(
  ...steps: Steps
): Promise<{ -readonly [At in keyof Steps]: Awaited<Steps[At]> }> {
  const failed: unknown[] = []
  const ended = await Promise.all(steps.map((step) => Promise.resolve(step).catch((error) => void failed.push(error))))
  if (failed.length > 0) throw failed[0]
  return ended as { -readonly [At in keyof Steps]: Awaited<Steps[At]> }
}
