import type { ActionProps, RecordJSON } from 'adminjs'
import React from 'react'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { PaginaDaAcao } from '../base/PaginaDaAcao.js'
import { useTextos } from '../base/textos.js'
import { useAcaoDoRegistro } from '../base/use-acao-do-registro.js'
import { nomeDoRegistro } from '../ficha/nome-do-registro.js'

const TentarDeNovo = ({ resource, action, record }: ActionProps) =>
  record ? <Tentativa recurso={resource.id} acaoNome={action.name} record={record} /> : null

interface Propriedades {
  recurso: string
  acaoNome: string
  record: RecordJSON
}

/** Gives a notice to the program once more. */
const Tentativa = ({ recurso, acaoNome, record }: Propriedades) => {
  const textos = useTextos()
  const { t, acao, mensagem } = textos
  const { andamento, erro, fazer } = useAcaoDoRegistro({ recurso, id: record.id, acao: acaoNome })

  return (
    <PaginaDaAcao
      recurso={recurso}
      titulo={t('parados.titulo', { aviso: nomeDoRegistro(recurso, record, textos) })}
      texto={t('parados.texto')}
      erro={erro}
      depois={
        andamento === 'feito' ? <Mensagem tipo="certo">{mensagem('feito.tentarDeNovo')}</Mensagem> : null
      }
    >
      <Botao
        aparencia="principal"
        icone="RotateCcw"
        desligado={andamento === 'fazendo'}
        aoClicar={() => void fazer()}
      >
        {acao(acaoNome)}
      </Botao>
    </PaginaDaAcao>
  )
}

export default TentarDeNovo
