import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Prisma's adapter for node-postgres, with three things put right that only migrations meet. */
export class MigrationAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'

  /** What PostgreSQL said about the last script that failed; the engine itself passes on only that something did. */
  scriptError: pg.DatabaseError | undefined

  private readonly pools: pg.Pool[] = []

  constructor(private readonly url: string) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.url)
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    throw new Error('Replay migrations in a database of their own instead: a shadow database lacks our extensions')
  }

  /** Closes every connection, and so gives up the engine's lock on the database. */
  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()))
  }

  private async open(url: string): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool({ connectionString: url, max: 2 })
    pool.on('error', () => {})
    this.pools.push(pool)
    const adapter = await adapt(pool)
    // Prisma's own cuts a script at every semicolon, also inside a function's body; PostgreSQL takes it whole,
    // and as one transaction.
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script)
      } catch (error) {
        if (error instanceof pg.DatabaseError) this.scriptError = error
        throw error
      }
    }
    return adapter
  }
}

async function adapt(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const columnsOfChar = noteCharColumns(pool)
  const adapter = await new PrismaPg(pool).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const column of columnsOfChar(result.rows)) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

const oidOfChar = 18
const oidOfText = 25

/**
 * The engine reads PostgreSQL's catalogues, whose one-letter codes have a type ("char") that Prisma's adapter rejects.
 * From now on the pool passes such columns off as text.
 * @returns which columns of a result, known by its rows, those were
 */
function noteCharColumns(pool: pg.Pool): (rows: unknown[][]) => number[] {
  const noted = new WeakMap<unknown[], number[]>()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  pool.query = (async (config: pg.QueryConfig) => {
    const result = await query(config)
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== oidOfChar) continue
      field.dataTypeID = oidOfText
      noted.set(result.rows, [...(noted.get(result.rows) ?? []), column])
    }
    return result
  }) as typeof pool.query
  return (rows) => noted.get(rows) ?? []
}
