/** Makes everybody's daily list, in a process of its own so that its memory is its own. Prints { made, ms, peakMb }. */
import { rescoreLists } from '#app/brokering/match-lists/daily/rescore-lists.server'
import { connect } from '#app/platform/database/client.server'
import { BENCH_NOW } from './dataset/search-dataset'

const db = connect(process.env['BENCH_DATABASE']!, { connections: 2 })
await db.dailyList.deleteMany()
let peak = process.memoryUsage.rss()
const timer = setInterval(() => void (peak = Math.max(peak, process.memoryUsage.rss())), 50)
const from = performance.now()
const made = await rescoreLists(db, BENCH_NOW)
const ms = performance.now() - from
clearInterval(timer)
console.log(JSON.stringify({ made, ms, peakMb: Math.ceil(peak / 2 ** 20) }))
await db.$disconnect()
