/** A file on its way into a bag (RFC 8493): `name` is its path in the payload, with `/` between folders. */
export type BagFile = { readonly name: string } & (
  | { readonly content: Uint8Array }
  /** A file on this computer; it is an error when its bytes are not those of `sha256` any more. */
  | { readonly path: string; readonly sha256?: string }
)

/** A file beside the payload, such as `read-me-first.txt`. */
export type BagTag = { readonly name: string; readonly content: Uint8Array }

/** A line of bag-info.txt: `['Bagging-Date', '2022-04-02']`. */
export type BagInfo = readonly (readonly [string, string])[]

/** What is written of a file of the payload into the manifest: its SHA-256 in hexadecimal, and its size. */
export type BagSum = { readonly name: string; readonly sha256: string; readonly bytes: number }
