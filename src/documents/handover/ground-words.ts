/** "factual error, protected leave": the grounds of an answer as they are named in the record. */
export function groundWords(grounds: readonly string[]): string {
  return grounds.map((ground) => ground.replaceAll('_', ' ')).join(', ')
}
