import React, { useRef, useState } from 'react'
import { semInstancia } from '../../../resources/configuracao-whatsapp/status.js'
import { ChamadaAoDiagnostico } from '../diagnostico/ChamadaAoDiagnostico.js'
import type { DaEmpresa } from '../empresa/aba.js'
import { SemTempoReal } from './Avisos.js'
import { ehTelefone } from './aparelho.js'
import { Cena } from './Cena.js'
import { Entradas, LinkDoCodigo } from './Entradas.js'
import { Etapas } from './Etapas.js'
import { etapaDe } from './etapa-da-fase.js'
import { faseDe } from './fase.js'
import { Pareamento } from './Pareamento.js'
import { useRenovacao } from './use-renovacao.js'
import { useVencimento } from './use-vencimento.js'

/** The connection itself: where it stands on its way, and what is to be done now. */
export const PainelDaConexao = ({ conexao, lido, pode, fazer }: DaEmpresa) => {
  const { enviando, enviar } = conexao
  const { estado } = lido
  const podeConectar = pode.has('conectar')
  const ocupado = enviando !== null || estado.operacao !== null
  // Null: nobody chose here. A code that was asked for before a reload, or by a colleague, shows by itself.
  const [escolheuCodigo, setPorCodigo] = useState<boolean | null>(null)
  const noTelefone = ehTelefone()
  const porCodigo = escolheuCodigo ?? Boolean(estado.qr && (estado.qr.codigoPareamento || noTelefone))
  const podeServidor = pode.has('configurarServidor')
  const [pediu, setPediu] = useState(false)
  const venceu = useVencimento(lido) && podeConectar
  const { renovando, recomecar } = useRenovacao({ venceu, ocupado, renovar: () => enviar('verQrcode') })
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

  const valendo =
    venceu && !renovando && enviando === null ? { ...lido, estado: { ...estado, qr: null } } : lido
  const fase = faseDe({ estado: valendo.estado, enviando, viuQr: viuQr.current, renovando, podeConectar })
  const cabeCodigo =
    fase === 'convite' || fase === 'pausa' || fase === 'erro' || fase === 'qr' || fase === 'preparando'
  const nocodigo = porCodigo && cabeCodigo
  // Whoever comes to an old connection is on no way anywhere.
  const etapa = fase === 'conectado' && !viuQr.current ? null : etapaDe(fase, estado.status)
  const trocaServidor = podeServidor && semInstancia(estado) && !ocupado

  return (
    <>
      <div className="wa-quadro">
        {etapa && (
          <Etapas
            atual={etapa}
            concluida={fase === 'conectado'}
            porCodigo={escolheuCodigo ?? (porCodigo || noTelefone)}
            comServidor={podeServidor}
            aoTrocarServidor={trocaServidor ? () => fazer('configurarServidor') : null}
          />
        )}
        {nocodigo ? (
          <div className="wa-centro">
            <Pareamento
              lido={valendo}
              ocupado={ocupado}
              pedir={(numero) => pedirQr(fase === 'qr' ? 'verQrcode' : 'conectar', { numero })}
              cancelar={() => {
                setPorCodigo(null)
                void enviar('desconectar').then(conexao.calar)
              }}
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
            entradas={(rotulo) => (
              <Entradas
                rotulo={rotulo}
                codigoPrimeiro={noTelefone}
                ocupado={ocupado}
                porQr={() => {
                  setPorCodigo(false)
                  void pedirQr(fase === 'pausa' ? 'verQrcode' : 'conectar')
                }}
                porCodigo={() => setPorCodigo(true)}
              />
            )}
            verificar={() => fazer('verificarStatus')}
            testar={pode.has('enviarTeste') ? () => fazer('enviarTeste') : null}
            linkDoCodigo={
              podeConectar &&
              cabeCodigo && <LinkDoCodigo ocupado={ocupado} aoAbrir={() => setPorCodigo(true)} />
            }
          />
        )}
      </div>
      {conexao.vivo === 'caido' && conexao.falha === null && <SemTempoReal />}
      <ChamadaAoDiagnostico id={estado.id} />
    </>
  )
}
