export const exigir = (nome: string): string => {
  const valor = process.env[nome]
  if (!valor) throw new Error(`${nome} is missing`)
  return valor
}
