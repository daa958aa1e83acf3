export function matrizDe(versoes: { node: readonly string[]; postgresql: readonly string[] }): {
  include: { node: string; postgresql: string }[]
}
