import { type ActionProps, type RecordJSON, useNotice } from 'adminjs'
import React, { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import type { RelatorioDoReprocessamento } from '../../../webhooks/reprocessamento/relatorio-do-reprocessamento.js'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { useUltimo } from '../base/use-ultimo.js'
import { enderecoDeVolta } from '../base/volta.js'
import { chamarReprocessamento } from './api.js'
import { Passagens } from './Passagens.js'

/** What a replay of the chosen events would change; and, once confirmed, what it did. */
const Reprocessar = ({ resource, action, record, records }: ActionProps) => {
  const { t, mensagem, acao } = useTextos()
  const avisar = useUltimo(useNotice())
  const [relatorio, setRelatorio] = useState<RelatorioDoReprocessamento | null>(null)
  const [estado, setEstado] = useState<'lendo' | 'pronto' | 'falhou'>('lendo')
  const eventos = record ? [record] : (records ?? [])
  // Records that are read anew are other objects, and the same events.
  const ids = eventos.map(({ id }) => id).join()
  const { id: recurso } = resource
  const { name: nome } = action

  const chamar = useCallback(
    async (aplicar: boolean): Promise<void> => {
      setEstado('lendo')
      try {
        const pedidos = ids.split(',').filter(Boolean)
        const resposta = await chamarReprocessamento({ recurso, acao: nome, ids: pedidos, aplicar })
        if (resposta.notice) avisar.current(resposta.notice)
        if (resposta.relatorio) setRelatorio(resposta.relatorio)
        setEstado(resposta.relatorio ? 'pronto' : 'falhou')
      } catch {
        setEstado('falhou')
      }
    },
    [recurso, nome, ids, avisar],
  )
  useEffect(() => void chamar(false), [chamar])

  return (
    <Raiz className="wa-eventos">
      <h2>{t(relatorio?.aplicado ? 'moldura.eventos.mudou' : 'moldura.eventos.previa')}</h2>
      {estado === 'falhou' && <Mensagem tipo="erro">{mensagem('erros.inesperado')}</Mensagem>}
      {estado === 'lendo' && <Mensagem tipo="info">{t('moldura.eventos.lendo')}</Mensagem>}
      {relatorio && <Passagens relatorio={relatorio} empresas={nomesDasEmpresas(eventos)} />}
      {relatorio && !relatorio.aplicado && (
        <Botao
          aparencia="principal"
          icone="RotateCcw"
          desligado={estado === 'lendo'}
          aoClicar={() => void chamar(true)}
        >
          {acao(nome)}
        </Botao>
      )}
      <Link className="wa-botao wa-botao-texto" to={enderecoDeVolta(recurso)}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

const nomesDasEmpresas = (eventos: readonly RecordJSON[]): ReadonlyMap<number, string> =>
  new Map(
    eventos.map(({ params, populated }) => [
      Number(params.empresaId),
      populated.empresaId?.title ?? String(params.empresaId),
    ]),
  )

export default Reprocessar
