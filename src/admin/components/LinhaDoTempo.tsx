import type { ActionProps } from 'adminjs'
import React, { useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router-dom'
import { Botao } from './base/Botao.js'
import { enderecoDoRegistro } from './base/endereco.js'
import { Mensagem } from './base/Mensagem.js'
import { Raiz } from './base/Raiz.js'
import { Simbolo } from './base/Simbolo.js'
import { usarTextos } from './base/textos.js'
import { Convite } from './conexao/Convite.js'
import { Espera } from './conexao/Espera.js'
import { lerEmpresa } from './diagnostico/api.js'
import { ItemDaLinha } from './linha/ItemDaLinha.js'
import { juntarIguais } from './linha/juntar-iguais.js'
import { usarLinha } from './linha/usar-linha.js'

const LinhaDoTempo = ({ record }: ActionProps) =>
  record ? <DaConfiguracao key={record.id} id={record.id} /> : null

/** What happened to one connection, the newest first. */
const DaConfiguracao = ({ id }: { id: string }) => {
  const { t, acao } = usarTextos()
  const { itens, haMais, buscando, falhou, maisAntigos, tentarDeNovo } = usarLinha(id)
  const [empresa, setEmpresa] = useState<string | null>(null)
  useEffect(() => {
    lerEmpresa(id).then(setEmpresa, () => undefined)
  }, [id])
  const grupos = useMemo(() => juntarIguais(itens ?? []), [itens])

  const cabecalho = (
    <header className="wa-cabecalho">
      <Link className="wa-voltar" to={enderecoDoRegistro('ConfiguracaoWhatsApp', id, 'conectar')}>
        <Simbolo nome="ArrowLeft" tamanho={16} />
        {t('assistente.linha.verConexao')}
      </Link>
      <h1>
        {acao('linhaDoTempo')} {empresa && <span className="wa-suave">{empresa}</span>}
      </h1>
    </header>
  )
  if (!itens || grupos.length === 0) {
    return (
      <Raiz className="wa-conexao">
        {cabecalho}
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
      </Raiz>
    )
  }
  return (
    <Raiz className="wa-conexao">
      {cabecalho}
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
    </Raiz>
  )
}

export default LinhaDoTempo
