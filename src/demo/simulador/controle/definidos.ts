type SemIndefinidos<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Drops what is undefined, so that optional form fields fit `exactOptionalPropertyTypes`. */
export function definidos<T extends object>(objeto: T): SemIndefinidos<T> {
  const entradas = Object.entries(objeto).filter(([, valor]) => valor !== undefined)
  return Object.fromEntries(entradas) as SemIndefinidos<T>
}
