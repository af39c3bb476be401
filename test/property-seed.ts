/**
 * The same commit gives the same answer: properties are tried on the same values each time.
 * `PROPERTY_SEED=7` tries others, `PROPERTY_SEED=any` new ones: for a search that is begun on purpose.
 */
import fc from 'fast-check'

const { PROPERTY_SEED = '20240108' } = process.env

if (PROPERTY_SEED !== 'any') fc.configureGlobal({ seed: Number(PROPERTY_SEED) })
