/** In their order, the files for which there is room in so many bytes; one that is too large leaves its room to those after it. */
export function withinBytes<File extends { readonly bytes: number }>(files: readonly File[], most: number): File[] {
  let left = most
  return files.filter(({ bytes }) => {
    if (bytes > left) return false
    left -= bytes
    return true
  })
}
