export function ehAceita(licenca: string): boolean
export function lerLicencas(
  pastas: readonly string[],
): { nome: string; versao: string; licenca: string; texto: string }[]
export function licencasDe(pastas: readonly string[]): string
