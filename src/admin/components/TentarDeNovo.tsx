import type { ActionProps, RecordJSON } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { Botao } from './base/Botao.js'
import { enderecoDaLista } from './base/endereco.js'
import { Mensagem } from './base/Mensagem.js'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'
import { usarAcaoDoRegistro } from './base/usar-acao-do-registro.js'

const TentarDeNovo = ({ resource, action, record }: ActionProps) =>
  record ? <Tentativa recurso={resource.id} acaoNome={action.name} record={record} /> : null

interface Propriedades {
  recurso: string
  acaoNome: string
  record: RecordJSON
}

/** Gives a message that came in to the program once more. */
const Tentativa = ({ recurso, acaoNome, record }: Propriedades) => {
  const { t, acao, mensagem } = usarTextos()
  const { andamento, erro, fazer } = usarAcaoDoRegistro({ recurso, id: record.id, acao: acaoNome })
  const contato = String(record.params.nome ?? record.params.telefone ?? record.id)

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
          aoClicar={() => void fazer()}
        >
          {acao(acaoNome)}
        </Botao>
      )}
      <Link className="wa-botao wa-botao-texto" to={enderecoDaLista(recurso)}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

export default TentarDeNovo
