import React, { useState } from 'react'
import { Botao } from '../base/Botao.js'
import { enderecoDoLogin } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import { Ajuda, SINTOMAS, type Sintoma } from './Ajuda.js'
import { Linha } from './Linha.js'
import { Resumo } from './Resumo.js'
import { useDiagnostico } from './use-diagnostico.js'

/** What these brought is on another page. */
const PEDEM_LEITURA = ['feito.conectar', 'feito.verQrcode']

/** One button that checks everything; then a line per check, with what it found and what can be done. */
export const TelaDoDiagnostico = ({ id }: { id: string }) => {
  const { t, mensagem } = useTextos()
  const { diagnostico, fazendo, aviso, falha, verificar } = useDiagnostico(id)
  const [sintoma, setSintoma] = useState<Sintoma | null>(null)
  const ocupado = fazendo !== null
  const visiveis: readonly string[] | null = sintoma && SINTOMAS[sintoma]
  const linhas =
    diagnostico?.linhas.filter(({ verificacao }) => !visiveis || visiveis.includes(verificacao)) ?? []

  return (
    <>
      <div className="wa-diagnostico-topo">
        <h2>{t('diagnostico.titulo')}</h2>
        {diagnostico && (
          <Botao icone="RefreshCw" desligado={ocupado} aoClicar={() => void verificar()}>
            {t('diagnostico.verificarDeNovo')}
          </Botao>
        )}
      </div>
      <div className="wa-avisos">
        {falha === 'rede' && <Mensagem tipo="erro">{t('diagnostico.naoDeu')}</Mensagem>}
        {falha === 'sessao' && (
          <Mensagem tipo="erro">
            {t('conexao.vivo.sessao')} <a href={enderecoDoLogin()}>{t('conexao.vivo.entrar')}</a>
          </Mensagem>
        )}
        {aviso && (
          <Mensagem tipo={aviso.tipo}>
            {PEDEM_LEITURA.includes(aviso.chave)
              ? t('diagnostico.leiaOQr')
              : mensagem(aviso.chave, aviso.valores)}
          </Mensagem>
        )}
        {diagnostico && ocupado && (
          <Mensagem tipo="info">
            {t(fazendo === 'consertando' ? 'diagnostico.consertando' : 'diagnostico.verificando')}
          </Mensagem>
        )}
      </div>
      {diagnostico ? (
        <div aria-busy={ocupado} className={ocupado ? 'wa-relendo' : ''}>
          <Resumo diagnostico={diagnostico} aoIr={() => setSintoma(null)} />
          <Ajuda sintoma={sintoma} aoEscolher={setSintoma} />
          <ul className="wa-linhas" aria-label={t('diagnostico.lista')}>
            {linhas.map((linha) => (
              <Linha
                key={linha.verificacao}
                id={id}
                linha={linha}
                ocupado={ocupado}
                consertar={(reparo) => void verificar(reparo)}
              />
            ))}
          </ul>
        </div>
      ) : (
        <div className="wa-quadro">
          {ocupado ? (
            <Espera titulo={t('diagnostico.verificando')} texto={t('diagnostico.espere')} />
          ) : (
            <Convite icone="Activity" titulo={t('diagnostico.algoErrado')} texto={t('diagnostico.texto')}>
              <div className="wa-principal">
                <Botao aparencia="principal" grande icone="Activity" aoClicar={() => void verificar()}>
                  {t('diagnostico.verificar')}
                </Botao>
              </div>
            </Convite>
          )}
        </div>
      )}
    </>
  )
}
