// @ts-check
import loadHighs from 'highs'

/**
 * @typedef {import('./placements').PlacementsTask} Task
 * @typedef {import('./placements').PlacementsAnswer} Answer
 */

/** @type {Promise<import('highs').Highs> | undefined} */
let loading

/**
 * First as many placed as possible, then, with that number fixed, the highest total score.
 * @param {Task} task
 * @returns {Promise<Answer>}
 */
export async function solvePlacements(task) {
  const columns = task.scores.length
  if (columns === 0) return { ok: true, chosen: new Int32Array(0) }
  const highs = await (loading ??= loadHighs())
  return highs.withModel((model) => answerOf(highs, model, task))
}

/**
 * @param {import('highs').Highs} highs
 * @param {import('highs').Model} model
 * @param {Task} task
 * @returns {Answer}
 */
function answerOf(highs, model, task) {
  const columns = task.scores.length
  const { optimal, timeLimit } = highs.constants.modelStatus
  model.options.set({ output_flag: false, solver: 'simplex', random_seed: 0, time_limit: task.timeLimitSeconds })
  model.passModel({
    numCols: columns,
    numRows: task.room.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns).fill(1),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(task.room.length).fill(-highs.infinity),
    rowUpper: Float64Array.from(task.room),
    matrix: {
      format: 'csc',
      numRows: task.room.length,
      numCols: columns,
      starts: Int32Array.from({ length: columns + 1 }, (_, column) => 2 * column),
      indices: task.rows,
      values: new Float64Array(2 * columns).fill(1),
    },
  })
  const every = Int32Array.from({ length: columns }, (_, column) => column)
  /** @type {Int32Array | undefined} */
  let chosen
  for (const stage of ['number', 'score']) {
    if (stage === 'score') {
      const most = chosen?.length ?? 0
      model.addRow(most, most, { indices: every, values: new Float64Array(columns).fill(1) })
      model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, task.scores)
    }
    model.run()
    const status = model.getModelStatus()
    if (status === timeLimit) return { ok: false, reason: 'took-too-long' }
    if (status !== optimal) throw new Error(`The solver ended with status ${status}.`)
    chosen = columnsAtOne(model.getSolution().colValue)
  }
  return { ok: true, chosen: chosen ?? new Int32Array(0) }
}

/** @param {ArrayLike<number>} values */
function columnsAtOne(values) {
  /** @type {number[]} */
  const chosen = []
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? 0
    if (Math.abs(value - Math.round(value)) > 1e-6) throw new Error('The solver answered with part of a placement.')
    if (value > 0.5) chosen.push(column)
  }
  return Int32Array.from(chosen)
}
