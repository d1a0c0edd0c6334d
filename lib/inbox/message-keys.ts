/** What a message is, as the outbox knows it. */
export const forwardKey = (taskId: number) => `office:${taskId}:forward`
export const thankYouKey = (orderId: number) => `order:${orderId}:thank-you`
