import React, { type ReactNode } from 'react'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { AreaDoQr } from './AreaDoQr.js'
import { Conectado } from './Conectado.js'
import { Convite } from './Convite.js'
import { Espera } from './Espera.js'
import type { Fase } from './fase.js'
import { ReparoDaFalha } from './ReparoDaFalha.js'
import { RETRATOS, temRetrato } from './retratos.js'
import { EsperaDoQr, TelaDoQr } from './TelaDoQr.js'
import type { Lido } from './use-conexao.js'

interface Props {
  fase: Fase
  lido: Lido
  enviando: Acao | null
  /** A QR was asked for, and the answer brought none. */
  pediuEmVao: boolean
  podeConectar: boolean
  ocupado: boolean
  /** The ways to connect, under this name of the one by QR. */
  entradas: (rotulo: string) => ReactNode
  verificar: () => void
  /** Asks for a test message; null: not for this user. */
  testar: (() => void) | null
  /** The link to pairing by code, where it may stand. */
  linkDoCodigo: ReactNode
}

const TRABALHO = [
  'desconectar',
  'reiniciar',
  'excluirInstancia',
  'configurarServidor',
  'rotacionarSegredo',
] as const

/** The middle of the page: one picture per phase. */
export const Cena = ({
  fase,
  lido,
  enviando,
  pediuEmVao,
  podeConectar,
  ocupado,
  entradas,
  verificar,
  testar,
  linkDoCodigo,
}: Props) => {
  const { t, acao, mensagem } = useTextos()
  const { estado } = lido
  const motivo = estado.motivo ? t(`valores.motivo.${estado.motivo}`) : undefined
  const botao = podeConectar ? entradas(acao('conectar')) : <p>{t('conexao.convite.leitura')}</p>

  const nome = temRetrato(estado.motivo) ? estado.motivo : null
  const retrato = nome && (
    <Convite
      {...RETRATOS[nome]}
      titulo={t(`conexao.retratos.${nome}.titulo`)}
      texto={t(`conexao.retratos.${nome}.texto`)}
    >
      {podeConectar && nome === 'banido' ? entradas(t('conexao.retratos.banido.conectar')) : botao}
    </Convite>
  )

  switch (fase) {
    case 'inativa':
      return (
        <Convite
          icone="Slash"
          tom="neutro"
          titulo={t('conexao.inativa.titulo')}
          texto={t('conexao.inativa.texto')}
        />
      )
    case 'trabalhando': {
      const nome = TRABALHO.find((cada) => cada === (enviando ?? estado.operacao?.nome))
      return (
        <Espera
          titulo={nome ? t(`conexao.preparo.${nome}`) : t('conexao.preparo.espere')}
          texto={t('conexao.preparo.espere')}
        />
      )
    }
    case 'preparando': {
      const novo = estado.status === 'nao_configurado'
      return (
        <AreaDoQr
          instancia={estado.instanceName}
          tela={<EsperaDoQr texto={t(novo ? 'conexao.preparo.criando' : 'conexao.preparo.gerando')} />}
        >
          {linkDoCodigo}
        </AreaDoQr>
      )
    }
    case 'qr':
      return (
        <AreaDoQr
          instancia={estado.instanceName}
          tela={estado.qr && <TelaDoQr lido={lido} imagem={estado.qr.imagem} />}
        >
          {linkDoCodigo}
        </AreaDoQr>
      )
    case 'qrAlheio':
      return (
        <Convite
          icone="Clock"
          tom="neutro"
          titulo={t('valores.status.aguardando_qr')}
          texto={t('conexao.qr.leitura')}
        />
      )
    case 'conectando':
      return <Espera titulo={t('conexao.conectando.titulo')} texto={t('conexao.conectando.texto')} />
    case 'conectado':
      return (
        <Conectado estado={estado} testar={testar} ocupado={ocupado} enviando={enviando === 'enviarTeste'} />
      )
    case 'pausa':
      return (
        <Convite
          icone="Coffee"
          titulo={t('conexao.convite.pausado')}
          texto={t('conexao.convite.textoPausado')}
        >
          {entradas(t('conexao.convite.gerar'))}
          {pediuEmVao && <Mensagem tipo="info">{t('conexao.convite.naoVeio')}</Mensagem>}
        </Convite>
      )
    case 'erro':
      if (retrato && !estado.erro) return retrato
      return (
        <Convite icone="AlertTriangle" tom="erro" titulo={t('conexao.erro.titulo')}>
          <Mensagem tipo="erro">{estado.erro ? mensagem(`erros.${estado.erro}`) : motivo}</Mensagem>
          <ReparoDaFalha estado={estado} ocupado={ocupado} verificar={verificar} conectar={botao} />
        </Convite>
      )
    case 'convite': {
      if (retrato) return retrato
      const novo = estado.status === 'nao_configurado' && !motivo
      return (
        <Convite
          icone={novo ? 'MessageCircle' : 'WifiOff'}
          tom={novo ? 'normal' : 'neutro'}
          titulo={t(novo ? 'conexao.convite.titulo' : 'conexao.convite.tituloDeNovo')}
          texto={novo ? t('conexao.convite.texto') : undefined}
        >
          {motivo && <Mensagem tipo="info">{motivo}</Mensagem>}
          {podeConectar && <p>{t('conexao.convite.precisa')}</p>}
          {botao}
        </Convite>
      )
    }
  }
}
