import { auditar } from '../services/auditoria/auditar.js'
import { criarCifra, decodificarChave } from '../services/criptografia/cifra.js'
import { type RelatorioDaRotacao, rotacionarChaves } from '../services/criptografia/rotacao-de-chaves.js'
import { ArgumentosInvalidos } from './argumentos.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

/** `cli segredos:rotacionar`. @returns the exit code: 2 for arguments, 1 when the older keys must stay */
export const comandoRotacionar = ({ argumentos, env, comBanco, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    if (argumentos.length > 0) {
      throw new ArgumentosInvalidos(
        'Este comando não leva argumentos: as chaves vêm de ENCRYPTION_KEY, a nova primeiro.',
        null,
      )
    }
    const relatorio = await comBanco(env, async ({ dataSource, encryptionKeys }) => {
      if (encryptionKeys.length === 0) throw new ArgumentosInvalidos('Falta ENCRYPTION_KEY.', null)
      const feito = await rotacionarChaves(dataSource, criarCifra(encryptionKeys.map(lerChave)))
      await auditar(dataSource, {
        recurso: 'CredencialEvolution',
        acao: 'rotacionarChaves',
        resultado: terminou(feito) ? 'ok' : 'falhou',
      })
      return feito
    })
    return { texto: emTexto(relatorio), certo: terminou(relatorio) }
  })

const lerChave = (texto: string): Buffer => {
  const chave = decodificarChave(texto)
  if (!chave)
    throw new ArgumentosInvalidos('ENCRYPTION_KEY deve ter 32 bytes em base64 ou hex, cada chave.', null)
  return chave
}

const terminou = ({ ilegiveis, contatosIlegiveis, restantes }: RelatorioDaRotacao): boolean =>
  ilegiveis.length + contatosIlegiveis.length === 0 && restantes === 0

const emTexto = (relatorio: RelatorioDaRotacao): string => {
  const { refeitos, ilegiveis, contatosIlegiveis, restantes } = relatorio
  return [
    `Segredos selados de novo: ${refeitos}.`,
    ...(terminou(relatorio)
      ? [
          'Tudo está selado com a primeira chave. As outras podem sair de ENCRYPTION_KEY, se todos os nós já rodam com ela em primeiro lugar.',
        ]
      : ['Não remova chave alguma de ENCRYPTION_KEY ainda:']),
    ...(restantes > 0
      ? [`- configurações ou contatos que faltam (estavam ocupados): ${restantes}. Repita o comando.`]
      : []),
    ...(ilegiveis.length > 0
      ? [`- configurações cujos segredos nenhuma destas chaves abre: ${ilegiveis.join(', ')}.`]
      : []),
    ...(contatosIlegiveis.length > 0
      ? [
          `- contatos dos alertas cujo segredo nenhuma destas chaves abre: ${contatosIlegiveis.join(', ')}. Informe-os de novo no painel.`,
        ]
      : []),
  ].join('\n')
}
