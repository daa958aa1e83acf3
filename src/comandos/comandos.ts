import type { Comando } from './comando.js'
import { comandoCopia, USO_DA_COPIA } from './comando-copia.js'
import { comandoDemo, USO_DA_DEMO } from './comando-demo.js'
import { comandoDestravar, USO_DO_DESTRAVAR } from './comando-destravar.js'
import { comandoDiagnostico, USO_DO_DIAGNOSTICO } from './comando-diagnostico.js'
import { comandoMudarBanco, USO_DO_MUDAR } from './comando-mudar-banco.js'
import { comandoRestaurar, USO_DO_RESTAURAR } from './comando-restaurar.js'
import { comandoSenha, USO_DA_SENHA } from './comando-senha.js'
import { COMANDOS_DO_PACOTE } from './comandos-do-pacote.js'

/** Every command there is, in the order of the help. */
export const COMANDOS: readonly Comando[] = [
  {
    uso: USO_DO_DIAGNOSTICO,
    resumo: 'Examina configuração, banco, servidores e webhooks. Não muda nada e não mostra segredos.',
    executar: comandoDiagnostico,
  },
  {
    uso: USO_DA_SENHA,
    resumo: 'Troca a senha de um usuário, lida da entrada padrão ou inventada (--gerar).',
    executar: comandoSenha,
  },
  {
    uso: USO_DO_DESTRAVAR,
    resumo: 'Esquece as senhas erradas de um usuário: ele pode entrar na mesma hora.',
    executar: comandoDestravar,
  },
  { uso: USO_DA_COPIA, resumo: 'Copia o banco embutido e as suas chaves.', executar: comandoCopia },
  {
    uso: USO_DO_RESTAURAR,
    resumo: 'Volta o banco embutido a uma cópia, ou à da última partida que deu certo.',
    executar: comandoRestaurar,
  },
  {
    uso: USO_DO_MUDAR,
    resumo: 'Leva tudo do banco embutido para o PostgreSQL vazio de DATABASE_URL.',
    executar: comandoMudarBanco,
  },
  {
    uso: USO_DA_DEMO,
    resumo: 'Tira as empresas, as conversas e os usuários da demonstração.',
    executar: comandoDemo,
  },
  ...COMANDOS_DO_PACOTE,
]
