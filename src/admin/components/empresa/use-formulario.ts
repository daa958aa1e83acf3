import type { RecordJSON } from 'adminjs'
import { useEffect, useState } from 'react'
import { emTexto, guardarRascunho, lerCampos } from '../base/rascunhos.js'
import { type FalhaDoFormulario, falhaDe, salvarRegistro } from './api.js'

export type Valor = string | boolean

export interface Formulario {
  valores: Readonly<Record<string, Valor>>
  erros: Readonly<Record<string, string>>
  /** Something was changed, and not saved. */
  mudou: boolean
  situacao: 'parado' | 'salvando' | 'salvo' | FalhaDoFormulario
  /** What is shown was begun earlier, and not saved then. */
  recuperado: boolean
  descartar(): void
  mudar(campo: string, valor: Valor): void
  salvar(): Promise<void>
}

/** AdminJS gives texts, and nothing at all for what is null. */
const lido = (record: RecordJSON, campos: Readonly<Record<string, 'texto' | 'sim'>>) =>
  Object.fromEntries(
    Object.entries(campos).map(([campo, tipo]): [string, Valor] => {
      const valor = record.params[campo]
      return [campo, tipo === 'sim' ? valor === true || valor === 'true' : String(valor ?? '')]
    }),
  )

/** Some fields of a record: what was typed stays, whatever becomes of it, and only what was changed is sent. */
export const useFormulario = (
  recurso: string,
  record: RecordJSON,
  campos: Readonly<Record<string, 'texto' | 'sim'>>,
): Formulario => {
  const chave = `${recurso}-${record.id}`
  const [gravados, setGravados] = useState(() => lido(record, campos))
  // Where one left in the middle: Back, a reload, a session that ended.
  const [comecado] = useState(() =>
    lerCampos<Valor>(
      chave,
      (campo, valor) => typeof valor === typeof gravados[campo] && valor !== gravados[campo],
    ),
  )
  const [valores, setValores] = useState({ ...gravados, ...comecado })
  const [erros, setErros] = useState<Readonly<Record<string, string>>>({})
  const [situacao, setSituacao] = useState<Formulario['situacao']>('parado')
  const [recuperado, setRecuperado] = useState(Object.keys(comecado).length > 0)
  const mudados = Object.entries(valores).filter(([campo, valor]) => valor !== gravados[campo])
  const texto = emTexto(Object.fromEntries(mudados))
  useEffect(() => guardarRascunho(chave, texto), [chave, texto])

  return {
    valores,
    erros,
    situacao,
    recuperado: recuperado && mudados.length > 0,
    descartar() {
      setValores(gravados)
      setErros({})
      setSituacao('parado')
    },
    mudou: mudados.length > 0,
    mudar(campo, valor) {
      setValores((antes) => ({ ...antes, [campo]: valor }))
      setErros(({ [campo]: _corrigido, ...outros }) => outros)
      setSituacao('parado')
    },
    async salvar() {
      if (mudados.length === 0 || situacao === 'salvando') return
      setSituacao('salvando')
      try {
        const {
          record: novo,
          erros: recusados,
          ok,
        } = await salvarRegistro(recurso, record.id, Object.fromEntries(mudados))
        setErros(recusados)
        if (!ok) return setSituacao('erro')
        const agora = lido(novo, campos)
        setGravados(agora)
        setValores(agora)
        setSituacao('salvo')
        setRecuperado(false)
      } catch (erro) {
        setSituacao(falhaDe(erro))
      }
    },
  }
}
