import React, { useMemo } from 'react'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import { ItemDaLinha } from './ItemDaLinha.js'
import { juntarIguais } from './juntar-iguais.js'
import { useLinha } from './use-linha.js'

/** What happened to one connection, the newest first. */
export const LinhaDoTempo = ({ id }: { id: string }) => {
  const { t } = useTextos()
  const { itens, haMais, buscando, falhou, maisAntigos, tentarDeNovo } = useLinha(id)
  const grupos = useMemo(() => juntarIguais(itens ?? []), [itens])

  if (!itens || grupos.length === 0) {
    return (
      <div className="wa-quadro">
        {falhou ? (
          <Convite icone="WifiOff" tom="neutro" titulo={t('assistente.linha.falhou')}>
            <Botao aoClicar={tentarDeNovo}>{t('moldura.inicio.tentar')}</Botao>
          </Convite>
        ) : itens ? (
          <Convite icone="Clock" tom="neutro" titulo={t('assistente.linha.vazia')} />
        ) : (
          <Espera titulo={t('assistente.linha.carregando')} />
        )}
      </div>
    )
  }
  return (
    <div className="wa-quadro wa-historia">
      {falhou && <Mensagem tipo="erro">{t('assistente.linha.falhou')}</Mensagem>}
      <ol className="wa-historia-itens">
        {grupos.map((grupo) => (
          <ItemDaLinha key={grupo.item.chave} grupo={grupo} />
        ))}
      </ol>
      {haMais ? (
        <Botao desligado={buscando} aoClicar={maisAntigos}>
          {t(buscando ? 'assistente.linha.buscando' : 'assistente.linha.maisAntigos')}
        </Botao>
      ) : (
        <p className="wa-suave">{t('assistente.linha.fim')}</p>
      )}
    </div>
  )
}
