import React, { useEffect, useRef, useState } from 'react'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import { usarTextos } from '../base/textos.js'
import { ChamadaAoDiagnostico } from '../diagnostico/ChamadaAoDiagnostico.js'
import { Avisos, SemTempoReal } from './Avisos.js'
import { Cabecalho } from './Cabecalho.js'
import { Cena } from './Cena.js'
import { DialogoDaAcao } from './DialogoDaAcao.js'
import { ehSecundaria, fazSentido, type Secundaria } from './disponiveis.js'
import { Etapas } from './Etapas.js'
import { etapaDe } from './etapa-da-fase.js'
import { faseDe } from './fase.js'
import { Pareamento } from './Pareamento.js'
import { Rodape } from './Rodape.js'
import type { Conexao, Lido } from './usar-conexao.js'
import { usarRenovacao } from './usar-renovacao.js'
import { usarVencimento } from './usar-vencimento.js'

interface Props {
  conexao: Conexao
  lido: Lido
  /** Names of the actions the user may carry out. */
  pode: ReadonlySet<string>
  acaoInicial: Acao | null
  comVolta: boolean
}

/** The connection page, once there is something to show. */
export const PainelDaConexao = ({ conexao, lido, pode, acaoInicial, comVolta }: Props) => {
  const { t } = usarTextos()
  const { enviando, enviar } = conexao
  const { estado } = lido
  const podeConectar = pode.has('conectar')
  const ocupado = enviando !== null || estado.operacao !== null
  const [aberto, setAberto] = useState<Secundaria | null>(null)
  // Null: nobody chose here. A code that was asked for before a reload, or by a colleague, shows by itself.
  const [escolheuCodigo, setPorCodigo] = useState<boolean | null>(null)
  const porCodigo = escolheuCodigo ?? Boolean(estado.qr?.codigoPareamento)
  const podeServidor = pode.has('configurarServidor')
  const [pediu, setPediu] = useState(false)
  const venceu = usarVencimento(lido) && podeConectar
  const { renovando, recomecar } = usarRenovacao({ venceu, ocupado, renovar: () => enviar('verQrcode') })
  const viuQr = useRef(false)
  if (estado.qr) viuQr.current = true

  const pedirQr = async (acao: 'conectar' | 'verQrcode', dados?: Record<string, unknown>) => {
    viuQr.current = false
    recomecar()
    setPediu(false)
    const foi = await enviar(acao, dados)
    setPediu(foi)
    return foi
  }
  const escolher = (acao: Secundaria) => (acao === 'verificarStatus' ? void enviar(acao) : setAberto(acao))

  // The action by which the page was opened, once: only what harms nobody runs by itself, the rest is asked first.
  const jaAbriu = useRef(false)
  useEffect(() => {
    if (jaAbriu.current || !acaoInicial || !pode.has(acaoInicial)) return
    jaAbriu.current = true
    if (acaoInicial === 'verQrcode' && estado.ativo && estado.status === 'aguardando_qr' && !estado.qr)
      void enviar(acaoInicial)
    if (ehSecundaria(acaoInicial) && fazSentido(acaoInicial, estado)) escolher(acaoInicial)
  })

  const { qr } = estado
  const valendo =
    venceu && !renovando && enviando === null ? { ...lido, estado: { ...estado, qr: null } } : lido
  const fase = faseDe({ estado: valendo.estado, enviando, viuQr: viuQr.current, renovando, podeConectar })
  const cabeCodigo =
    fase === 'convite' || fase === 'pausa' || fase === 'erro' || fase === 'qr' || fase === 'preparando'
  const nocodigo = porCodigo && cabeCodigo
  // Whoever comes to an old connection is on no way anywhere.
  const etapa = fase === 'conectado' && !viuQr.current ? null : etapaDe(fase, estado.status)
  const trocaServidor = podeServidor && estado.status === 'nao_configurado' && !ocupado

  return (
    <>
      <Cabecalho estado={estado} comVolta={comVolta} />
      {/* The picture of an error says the same already. */}
      <Avisos
        {...conexao}
        aviso={fase === 'erro' && conexao.aviso?.chave === `erros.${estado.erro}` ? null : conexao.aviso}
      />
      <div className="wa-quadro">
        {etapa && (
          <Etapas
            atual={etapa}
            concluida={fase === 'conectado'}
            comServidor={podeServidor}
            aoTrocarServidor={trocaServidor ? () => setAberto('configurarServidor') : null}
          />
        )}
        {nocodigo ? (
          <div className="wa-centro">
            <Pareamento
              codigo={qr?.codigoPareamento ?? null}
              ocupado={ocupado}
              pedir={(numero) => pedirQr(fase === 'qr' ? 'verQrcode' : 'conectar', { numero })}
              aoVoltar={() => setPorCodigo(false)}
            />
          </div>
        ) : (
          <Cena
            fase={fase}
            lido={valendo}
            enviando={enviando}
            pediuEmVao={pediu}
            podeConectar={podeConectar}
            ocupado={ocupado}
            conectar={() => void pedirQr('conectar')}
            novoQr={() => void pedirQr('verQrcode')}
            testar={pode.has('enviarTeste') ? () => setAberto('enviarTeste') : null}
            linkDoCodigo={
              podeConectar && cabeCodigo ? (
                <button
                  type="button"
                  className="wa-link"
                  disabled={ocupado}
                  onClick={() => setPorCodigo(true)}
                >
                  {t('conexao.codigo.abrir')}
                </button>
              ) : null
            }
          />
        )}
      </div>
      {conexao.vivo === 'caido' && conexao.falha === null && <SemTempoReal />}
      {/* Above the buttons, whose rows come and go. */}
      <ChamadaAoDiagnostico id={estado.id} />
      <Rodape estado={estado} pode={pode} ocupado={ocupado} aoEscolher={escolher} />
      {aberto && (
        <DialogoDaAcao
          acao={aberto}
          estado={estado}
          aoFechar={() => setAberto(null)}
          aoConfirmar={(dados) => {
            setAberto(null)
            void enviar(aberto, dados)
          }}
        />
      )}
    </>
  )
}
