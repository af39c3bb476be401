/** What is kept of the parts of a PDF: by name, so that what nobody thought of stays behind. */
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanJpx } from './clean-jpx.ts'

export const CATEGORIES = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading']
export const FORM = ['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Group']
export const TILING = ['Type', 'PatternType', 'PaintType', 'TilingType', 'BBox', 'XStep', 'YStep', 'Matrix']
export const IMAGE = [
  ...['Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Intent', 'ImageMask', 'Mask', 'Decode'],
  ...['Interpolate', 'SMask', 'SMaskInData', 'Matte', 'Filter', 'DecodeParms'],
]
export const NEVER = new Set([
  ...[
    'Metadata',
    'PieceInfo',
    'LastModified',
    'StructParent',
    'StructParents',
    'AF',
    'AA',
    'OPI',
    'Thumb',
    'Alternates',
  ],
  ...['OC', 'Parent', 'Annots', 'Measure', 'PtData', 'FFilter', 'FDecodeParms', 'EF', 'JS'],
])
export const NEVER_TYPES = new Set(
  'Page Pages Catalog Metadata EmbeddedFile Filespec Annot Action OCG OCMD StructElem'.split(' '),
)

/** A packed picture without the data of its camera; nothing where it is damaged. */
export function cleanedImage(filter: string, bytes: Uint8Array): Uint8Array | undefined {
  if (filter === 'JPXDecode') return cleanJpx(bytes)
  const picture = cleanJpeg(bytes)
  return 'reason' in picture ? undefined : picture.bytes
}
