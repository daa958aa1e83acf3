// What the types say of themselves: members, whether they may be left out, their types and docstrings.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const daRaiz = (caminho) => fileURLToPath(new URL(`../../${caminho}`, import.meta.url))

/** @returns `{ nome, opcional, tipo, texto }` of each member, in order */
export const membrosDe = (caminho, interface_) => {
  const fonte = ts.createSourceFile(
    caminho,
    readFileSync(daRaiz(caminho), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const achada = fonte.statements.find((um) => ts.isInterfaceDeclaration(um) && um.name.text === interface_)
  if (!achada) throw new Error(`${caminho} has no interface ${interface_}`)
  const meus = achada.members.map((membro) => ({
    nome: membro.name.getText(fonte),
    opcional: membro.questionToken !== undefined,
    tipo: membro.type?.getText(fonte).replace(/\s+/g, ' ') ?? '',
    texto: docDe(membro),
  }))
  const herdados = (achada.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap(({ expression }) => membrosDe(caminho, expression.getText(fonte)).membros)
  return { texto: docDe(achada), membros: [...herdados, ...meus] }
}

const docDe = (no) => {
  const [doc] = ts.getJSDocCommentsAndTags(no).filter(ts.isJSDoc)
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replace(/\s*\n\s*/g, ' ')
}

/** For a cell of a table. */
export const celula = (texto) => texto.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{{', '{&#8203;{')
export const codigo = (texto) => (texto === '' ? '' : `\`${texto.replaceAll('|', '\\|')}\``)
