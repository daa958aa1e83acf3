import { type ActionProps, type RecordJSON, useNotice } from 'adminjs'
import React, { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import type { RelatorioDoReprocessamento } from '../../webhooks/relatorio-do-reprocessamento.js'
import { Botao } from './base/Botao.js'
import { enderecoDaLista } from './base/endereco.js'
import { Mensagem } from './base/Mensagem.js'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'
import { chamarReprocessamento } from './eventos/api.js'
import { Passagens } from './eventos/Passagens.js'

/** What a replay of the chosen events would change; and, once confirmed, what it did. */
const Reprocessar = ({ resource, action, record, records }: ActionProps) => {
  const { t, mensagem, acao } = usarTextos()
  const avisar = useNotice()
  const [relatorio, setRelatorio] = useState<RelatorioDoReprocessamento | null>(null)
  const [estado, setEstado] = useState<'lendo' | 'pronto' | 'falhou'>('lendo')
  const eventos = record ? [record] : (records ?? [])
  const ids = eventos.map(({ id }) => id)

  const chamar = async (aplicar: boolean): Promise<void> => {
    setEstado('lendo')
    try {
      const resposta = await chamarReprocessamento({ recurso: resource.id, acao: action.name, ids, aplicar })
      if (resposta.notice) avisar(resposta.notice)
      if (resposta.relatorio) setRelatorio(resposta.relatorio)
      setEstado(resposta.relatorio ? 'pronto' : 'falhou')
    } catch {
      setEstado('falhou')
    }
  }
  useEffect(() => void chamar(false), [ids.join()])

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
          {acao(action.name)}
        </Botao>
      )}
      <Link className="wa-botao wa-botao-texto" to={enderecoDaLista(resource.id)}>
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
