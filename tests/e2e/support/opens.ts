import { expect, type Page } from '@playwright/test'
import { press } from './desk'

/** Presses until the dialog stands there: a page that has just come may not hear its first key yet. */
export async function opens(page: Page, { keys, name }: { keys: string; name: string | RegExp }): Promise<void> {
  await expect(async () => {
    await press(page, keys)
    await expect(page.getByRole('dialog', { name })).toBeVisible({ timeout: 1000 })
  }).toPass()
}
