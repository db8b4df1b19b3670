import { removeUnneededFilesSweep } from './documents/tasks.server'

/** What people registers. */
export const people = { sweeps: [removeUnneededFilesSweep] }
