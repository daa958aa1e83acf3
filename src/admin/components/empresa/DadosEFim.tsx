import { type RecordJSON, useNotice } from 'adminjs'
import React, { useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { Dialogo } from '../base/Dialogo.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { excluirRegistro } from './api.js'

const DOS_DADOS = { exportarDados: 'Download', apagarDados: 'Trash' } as const

/** What is done with all of a company's data, and its end: for those who may, and last of all. */
export const DadosEFim = ({ empresa }: { empresa: RecordJSON }) => {
  const { t, acao, mensagem } = useTextos()
  const avisar = useNotice()
  const navegar = useNavigate()
  const [perguntando, setPerguntando] = useState(false)
  const [excluindo, setExcluindo] = useState(false)
  const [recusa, setRecusa] = useState<string | null>(null)
  const pode = new Set(empresa.recordActions.map(({ name }) => name))
  const dosDados = (Object.keys(DOS_DADOS) as (keyof typeof DOS_DADOS)[]).filter((nome) => pode.has(nome))
  if (dosDados.length === 0 && !pode.has('delete')) return null

  const excluir = async () => {
    setPerguntando(false)
    setExcluindo(true)
    const aviso = await excluirRegistro('Empresa', empresa.id).catch(() => null)
    setExcluindo(false)
    if (aviso?.type !== 'success') return setRecusa(aviso?.message ?? 'erros.inesperado')
    avisar({ message: aviso.message, type: 'success', resourceId: 'Empresa' })
    navegar(enderecoDaLista('Empresa'))
  }
  return (
    <section className="wa-parte">
      <h2>{t('empresa.partes.dados')}</h2>
      <div className="wa-fim">
        {dosDados.map((nome) => (
          <Link key={nome} className="wa-botao" to={enderecoDoRegistro('Empresa', empresa.id, nome)}>
            <Simbolo nome={DOS_DADOS[nome]} tamanho={16} />
            {acao(nome)}
          </Link>
        ))}
        {pode.has('delete') && (
          <Botao icone="Trash2" desligado={excluindo} aoClicar={() => setPerguntando(true)}>
            {acao('removerEmpresa')}
          </Botao>
        )}
      </div>
      {recusa && <Mensagem tipo="erro">{mensagem(recusa)}</Mensagem>}
      {perguntando && (
        <Dialogo
          titulo={t('empresa.excluir.titulo', { nome: String(empresa.params.nome) })}
          confirmar={acao('removerEmpresa')}
          perigo
          aoConfirmar={() => void excluir()}
          aoFechar={() => setPerguntando(false)}
        >
          <p>{t('empresa.excluir.texto')}</p>
        </Dialogo>
      )}
    </section>
  )
}
