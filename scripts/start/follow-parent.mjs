// @ts-check
/**
 * Loaded first into the portal's processes by `npm start`: ends them when it is gone, even if it was killed and could not
 * tell them. Its end closes their standard input.
 */
const { stdin } = process
stdin.on('error', () => {})
stdin.once('close', () => process.kill(process.pid, 'SIGTERM'))
stdin.resume()
// Waiting for that must not keep the process from ending by itself.
if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
