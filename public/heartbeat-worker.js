// Timers of hidden tabs sleep, a worker's do not: it says when the screen is to tell the server that it is there.
setInterval(() => postMessage('beat'), 15000)
