import React, { useState } from 'react'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { Botao } from '../base/Botao.js'
import { formatarMomento, formatarTelefone, iniciais } from '../base/formatos.js'
import { Simbolo } from '../base/Simbolo.js'
import { usarTextos } from '../base/textos.js'

interface Props {
  estado: EstadoDaConexao
  /** Null: not for this user. */
  testar: (() => void) | null
  /** Another request is under way: a second one would be dropped. */
  ocupado: boolean
  enviando: boolean
}

/** Who is connected, and since when. */
export const Conectado = ({ estado, testar, ocupado, enviando }: Props) => {
  const { t, acao, idioma } = usarTextos()
  const nome = estado.nome ?? t('conexao.conectado.semNome')
  return (
    <div className="wa-centro">
      <h2>{t('conexao.conectado.titulo')}</h2>
      <div className="wa-perfil">
        <span className="wa-foto">
          <Foto endereco={estado.foto} nome={estado.nome ?? estado.empresaNome} />
          <span className="wa-foto-certo">
            <Simbolo nome="Check" tamanho={18} />
          </span>
        </span>
        <div>
          <div className="wa-perfil-nome">{nome}</div>
          {estado.numero && <div className="wa-perfil-numero">{formatarTelefone(estado.numero)}</div>}
          <div className="wa-suave">
            {t('conexao.conectado.desde', { quando: formatarMomento(estado.desde, idioma) })}
          </div>
        </div>
      </div>
      {testar && (
        <div className="wa-principal">
          <Botao icone="Send" desligado={ocupado} aoClicar={testar}>
            {enviando ? t('assistente.teste.enviando') : acao('enviarTeste')}
          </Botao>
        </div>
      )}
    </div>
  )
}

/** WhatsApp's pictures expire: one that does not load gives way to initials. */
const Foto = ({ endereco, nome }: { endereco: string | null; nome: string }) => {
  const [falhou, setFalhou] = useState<string | null>(null)
  if (!endereco || falhou === endereco) {
    return (
      <span className="wa-iniciais" aria-hidden="true">
        {iniciais(nome)}
      </span>
    )
  }
  return <img src={endereco} alt="" referrerPolicy="no-referrer" onError={() => setFalhou(endereco)} />
}
