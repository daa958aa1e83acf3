import { type ActionProps, ApiClient, useNotice } from 'adminjs'
import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import type { RespostaDoRecebimento } from '../acoes-do-recebimento.js'
import { Botao } from './base/Botao.js'
import { enderecoDaLista } from './base/endereco.js'
import { Mensagem } from './base/Mensagem.js'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'

/** Gives a message that came in to the program once more. */
const TentarDeNovo = ({ resource, action, record }: ActionProps) => {
  const { t, acao, mensagem } = usarTextos()
  const avisar = useNotice()
  const [andamento, setAndamento] = useState<'pronto' | 'fazendo' | 'feito'>('pronto')
  const [erro, setErro] = useState<string | null>(null)
  if (!record) return null
  const contato = String(record.params.nome ?? record.params.telefone ?? record.id)

  const tentar = async (): Promise<void> => {
    setAndamento('fazendo')
    setErro(null)
    try {
      const { data } = await new ApiClient().recordAction({
        resourceId: resource.id,
        recordId: record.id,
        actionName: action.name,
        method: 'post',
        data: {},
      })
      const { notice } = data as unknown as RespostaDoRecebimento
      if (notice?.type === 'success') {
        avisar(notice)
        setAndamento('feito')
        return
      }
      setErro(mensagem(notice?.message ?? 'erros.inesperado'))
    } catch {
      setErro(mensagem('erros.inesperado'))
    }
    setAndamento('pronto')
  }

  return (
    <Raiz className="wa-eventos">
      <h1>{t('parados.titulo', { contato })}</h1>
      <p>{t('parados.texto')}</p>
      {erro && <Mensagem tipo="erro">{erro}</Mensagem>}
      {andamento === 'feito' ? (
        <Mensagem tipo="certo">{mensagem('feito.tentarDeNovo')}</Mensagem>
      ) : (
        <Botao
          aparencia="principal"
          icone="RotateCcw"
          desligado={andamento === 'fazendo'}
          aoClicar={() => void tentar()}
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

export default TentarDeNovo
