import type { ActionProps, RecordJSON } from 'adminjs'
import React from 'react'
import { PAUSAS } from '../../../resources/alerta/pausas.js'
import { Botao } from '../base/Botao.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { PaginaDaAcao } from '../base/PaginaDaAcao.js'
import { useTextos } from '../base/textos.js'
import { useAcaoDoRegistro } from '../base/use-acao-do-registro.js'
import { nomeDoRegistro } from '../ficha/nome-do-registro.js'

const PausarAlerta = ({ resource, action, record }: ActionProps) =>
  record ? <Pausa recurso={resource.id} acaoNome={action.name} record={record} /> : null

interface Propriedades {
  recurso: string
  acaoNome: string
  record: RecordJSON
}

/** For how long nobody is told of an alert. */
const Pausa = ({ recurso, acaoNome, record }: Propriedades) => {
  const textos = useTextos()
  const { t, idioma, mensagem } = textos
  const { andamento, erro, fazer } = useAcaoDoRegistro({ recurso, id: record.id, acao: acaoNome })
  const ate = record.params.pausadoAte as string | null
  const emPausa = ate !== null && ate !== undefined && Date.parse(ate) > Date.now()
  return (
    <PaginaDaAcao
      recurso={recurso}
      titulo={t('alertas.pausar.titulo')}
      sobre={nomeDoRegistro(recurso, record, textos)}
      texto={t('alertas.pausar.texto')}
      erro={erro}
      depois={andamento === 'feito' ? <Mensagem tipo="certo">{mensagem('feito.pausar')}</Mensagem> : null}
    >
      {emPausa && (
        <Mensagem tipo="info">
          {t('alertas.pausar.pausadoAte', { quando: formatarMomento(ate, idioma) })}
        </Mensagem>
      )}
      <div className="wa-entre">
        {PAUSAS.map((horas) => (
          <Botao key={horas} desligado={andamento === 'fazendo'} aoClicar={() => void fazer({ horas })}>
            {t(`alertas.pausar.por.h${horas}`)}
          </Botao>
        ))}
        {emPausa && (
          <Botao
            aparencia="principal"
            desligado={andamento === 'fazendo'}
            aoClicar={() => void fazer({ horas: 0 })}
          >
            {t('alertas.pausar.retomar')}
          </Botao>
        )}
      </div>
    </PaginaDaAcao>
  )
}

export default PausarAlerta
