// The package's own types declare it under its former name.
declare module '@mixmark-io/domino' {
  export function createDocument(html: string, force?: boolean): Document
}
