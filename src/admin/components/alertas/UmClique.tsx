import type { ActionProps, RecordJSON } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { PaginaDaAcao } from '../base/PaginaDaAcao.js'
import { useTextos } from '../base/textos.js'
import { useAcaoDoRegistro } from '../base/use-acao-do-registro.js'
import { nomeDoRegistro } from '../ficha/nome-do-registro.js'

const UmClique = ({ resource, action, record }: ActionProps) =>
  record && (action.name === 'testar' || action.name === 'reenviar') ? (
    <Clique recurso={resource.id} acaoNome={action.name} record={record} />
  ) : null

interface Propriedades {
  recurso: string
  acaoNome: 'testar' | 'reenviar'
  record: RecordJSON
}

/** A test to a contact, or a notice once more; and where its fate is seen. */
const Clique = ({ recurso, acaoNome, record }: Propriedades) => {
  const textos = useTextos()
  const { t, acao, mensagem } = textos
  const { andamento, erro, fazer } = useAcaoDoRegistro({ recurso, id: record.id, acao: acaoNome })
  const contato = acaoNome === 'testar' ? record.id : String(record.params.contatoId)
  return (
    <PaginaDaAcao
      recurso={recurso}
      titulo={t(`alertas.umClique.${acaoNome}.titulo`)}
      sobre={nomeDoRegistro(recurso, record, textos)}
      texto={t(`alertas.umClique.${acaoNome}.texto`)}
      erro={erro}
      depois={
        andamento === 'feito' ? (
          <>
            <Mensagem tipo="certo">{mensagem(`feito.${acaoNome}`)}</Mensagem>
            <Link
              className="wa-botao wa-botao-principal"
              to={enderecoDaLista('AvisoDeAlerta', { contatoId: contato })}
            >
              {t(`alertas.umClique.${acaoNome}.depois`)}
            </Link>
          </>
        ) : null
      }
    >
      <Botao
        aparencia="principal"
        icone="Send"
        desligado={andamento === 'fazendo'}
        aoClicar={() => void fazer()}
      >
        {acao(acaoNome)}
      </Botao>
    </PaginaDaAcao>
  )
}

export default UmClique
