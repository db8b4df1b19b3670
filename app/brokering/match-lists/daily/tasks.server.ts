import { rescoreLists } from './rescore-lists.server'

export const dailyListsSweep = { name: 'rescore-daily-lists', run: rescoreLists }
