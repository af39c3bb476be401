/** What is kept of the parts of a PDF: by name, so that what nobody thought of stays behind. */
import { PDFDict, type PDFRawStream } from '@cantoo/pdf-lib'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanJpx } from './clean-jpx.ts'
import { isTooLarge } from './pdf-bomb.ts'
import { dictAt, itemsAt, numberAt, unpackedPicture } from './pdf-objects.ts'

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

/** The picture of a stream without the data of its camera, as its `filter` has it; nothing where it is damaged. */
export function cleanedImage(stream: PDFRawStream, filter: string): Uint8Array | undefined {
  try {
    const bytes = unpackedPicture(stream)
    if (filter === 'JPXDecode') return cleanJpx(bytes)
    const picture = cleanJpeg(bytes)
    return 'reason' in picture ? undefined : picture.bytes
  } catch (error) {
    if (isTooLarge(error)) throw error
    // The library says in many ways that bytes are not packed as they should be.
    return undefined
  }
}

/** How the colours of a JPEG are coded, where its stream says so. */
export function colourTransform(dict: PDFDict): number | undefined {
  const last = itemsAt(dict, 'DecodeParms').at(-1)
  return numberAt(last instanceof PDFDict ? last : dictAt(dict, 'DecodeParms'), 'ColorTransform')
}
