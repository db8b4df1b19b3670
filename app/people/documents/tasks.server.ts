import type { Sweep } from '#app/platform/tasks.server'
import { removeUnneededFiles } from './remove-files.server'

/** Files nobody needs any more go within a minute, and files that were never attached within a day. */
export const removeUnneededFilesSweep: Sweep = { name: 'remove-unneeded-files', run: removeUnneededFiles, isLast: true }
