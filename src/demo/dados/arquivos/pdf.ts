/** One page of A4 with a title and lines below it. Letters of Latin-1 only. */
export const escreverPdf = (titulo: string, linhas: readonly string[]): Buffer => {
  const texto = [
    'BT',
    `/F1 22 Tf 60 770 Td (${escapar(titulo)}) Tj`,
    '/F2 13 Tf 0 -40 Td',
    ...linhas.map((linha) => `(${escapar(linha)}) Tj 0 -24 Td`),
    'ET',
  ].join('\n')
  const fonte = (nome: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${nome} /Encoding /WinAnsiEncoding >>`
  return montar([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${texto.length} >>\nstream\n${texto}\nendstream`,
    fonte('Helvetica-Bold'),
    fonte('Helvetica'),
  ])
}

const escapar = (texto: string): string => texto.replace(/[\\()]/g, '\\$&')

/** The objects, and the table of where each of them begins. */
const montar = (objetos: readonly string[]): Buffer => {
  let arquivo = '%PDF-1.4\n'
  const inicios = objetos.map((objeto, i) => {
    const inicio = arquivo.length
    arquivo += `${i + 1} 0 obj\n${objeto}\nendobj\n`
    return inicio
  })
  const tabela = arquivo.length
  const linhas = inicios.map((inicio) => `${String(inicio).padStart(10, '0')} 00000 n \n`).join('')
  arquivo += `xref\n0 ${objetos.length + 1}\n0000000000 65535 f \n${linhas}`
  arquivo += `trailer\n<< /Size ${objetos.length + 1} /Root 1 0 R >>\nstartxref\n${tabela}\n%%EOF\n`
  return Buffer.from(arquivo, 'latin1')
}
