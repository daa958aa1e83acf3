import type { RecordJSON } from 'adminjs'
import { useState } from 'react'
import { useCamposComecados, useGuardarCampos } from '../base/use-campos-comecados.js'
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
  const { comecados, recuperado, esquecer } = useCamposComecados<Valor>(
    chave,
    (campo, valor) => typeof valor === typeof gravados[campo] && valor !== gravados[campo],
  )
  const [valores, setValores] = useState({ ...gravados, ...comecados })
  const [erros, setErros] = useState<Readonly<Record<string, string>>>({})
  const [situacao, setSituacao] = useState<Formulario['situacao']>('parado')
  const mudados = Object.entries(valores).filter(([campo, valor]) => valor !== gravados[campo])
  useGuardarCampos(chave, Object.fromEntries(mudados))

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
        esquecer()
      } catch (erro) {
        setSituacao(falhaDe(erro))
      }
    },
  }
}
