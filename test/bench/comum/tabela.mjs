/** Rows of equal keys as lines, the names first. */
export const emTabela = (linhas) => {
  const colunas = Object.keys(linhas[0] ?? {})
  const larguras = colunas.map((coluna) =>
    Math.max(coluna.length, ...linhas.map((linha) => String(linha[coluna]).length)),
  )
  const emColunas = (valores) => valores.map((valor, i) => String(valor).padEnd(larguras[i])).join('  ')
  return [emColunas(colunas), ...linhas.map((linha) => emColunas(colunas.map((coluna) => linha[coluna])))]
}
