/** The version of this program, which the register notes of every document that it makes. */
export const VERSION = '0.1.0'
