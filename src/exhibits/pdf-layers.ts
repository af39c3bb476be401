/** Which layers of a PDF are switched off, or are not printed. */
import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import { dictAt, itemsAt, name, nameAt } from './pdf-objects.ts'

/** Whether what belongs to this layer, or group of layers, is hidden. In doubt it is: better too little than what was hidden. */
export type IsHiddenLayer = (layer: PDFObject | undefined) => boolean

/** `catalog` is the root of the PDF. */
export function hiddenLayers(catalog: PDFDict): IsHiddenLayer {
  const properties = dictAt(catalog, 'OCProperties')
  const settings = dictAt(properties, 'D')
  const off = new Set(itemsAt(settings, 'OFF'))
  const on = new Set(itemsAt(settings, 'ON'))
  const isOffAtFirst = nameAt(settings, 'BaseState') === 'OFF'
  const isOff = (layer: PDFObject | undefined): boolean => {
    if (!(layer instanceof PDFDict)) return false
    const usage = dictAt(layer, 'Usage')
    const isUnprinted = nameAt(dictAt(usage, 'Print'), 'PrintState') === 'OFF'
    return isUnprinted || off.has(layer) || (isOffAtFirst && !on.has(layer))
  }
  return (layer) => {
    if (!(layer instanceof PDFDict)) return false
    if (nameAt(layer, 'Type') !== 'OCMD') return isOff(layer)
    // An expression of layers is not worked out.
    if (layer.lookup(name('VE')) instanceof PDFArray) return true
    const group = dictAt(layer, 'OCGs')
    const states = (group ? [group] : itemsAt(layer, 'OCGs')).map(isOff)
    return states.length > 0 && isGroupHidden(states, nameAt(layer, 'P'))
  }
}

function isGroupHidden(off: readonly boolean[], policy: string): boolean {
  if (policy === 'AllOn') return off.includes(true)
  if (policy === 'AnyOff') return !off.includes(true)
  if (policy === 'AllOff') return off.includes(false)
  return !off.includes(false)
}
