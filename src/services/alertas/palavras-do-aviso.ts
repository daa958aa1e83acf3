import type { Momento, TipoDeAlerta } from '../../resources/alerta/tipos.js'
import type { IdiomaDoContato } from '../../resources/contato-de-alerta/contato-de-alerta.js'

/** What a notice says beside what the alert itself is called. */
export interface PalavrasDoAviso {
  prefixo: Record<Momento, string>
  empresas(n: number): string
  noServidor(servidor: string): string
  desde(quando: string): string
  ate(quando: string): string
  mais(n: number): string
  abrir: string
  verTodas: string
  rodape: string
  teste: { titulo: string; texto: string }
  numero: Partial<Record<TipoDeAlerta, (n: number) => string>>
}

const ptBR: PalavrasDoAviso = {
  prefixo: { inicio: '', lembrete: 'Continua: ', fim: 'Resolvido: ', teste: 'Teste: ' },
  empresas: (n) => `${n} empresas`,
  noServidor: (servidor) => `servidor ${servidor}`,
  desde: (quando) => `Desde ${quando}`,
  ate: (quando) => `até ${quando}`,
  mais: (n) => `E mais ${n}.`,
  abrir: 'Abrir no painel',
  verTodas: 'Ver todos os alertas',
  rodape:
    'Você recebe este aviso porque é um contato dos alertas. Os contatos são mantidos no painel, em “Contatos dos alertas”.',
  teste: {
    titulo: 'aviso dos alertas do WhatsApp',
    texto:
      'Este é um aviso de teste dos alertas do WhatsApp. Se ele chegou, está tudo certo: nada aconteceu.',
  },
  numero: {
    mensagens_esperando: (n) => `Mensagens na fila: ${n >= 1000 ? '1000 ou mais' : n}.`,
    mensagens_falhando: (n) => `Falharam ${n} % das mensagens da última hora.`,
    lacuna: (n) => `Parado por ${n} minutos.`,
    busca_atrasada: (n) => `Empresas por conferir: ${n >= 10_000 ? '10.000 ou mais' : n}.`,
    sem_recuperacao: (n) => `Empresas: ${n >= 10_000 ? '10.000 ou mais' : n}.`,
    avisos_parados: (n) => `Avisos parados: ${n >= 1000 ? '1000 ou mais' : n}.`,
  },
}

const en: PalavrasDoAviso = {
  prefixo: { inicio: '', lembrete: 'Still so: ', fim: 'Solved: ', teste: 'Test: ' },
  empresas: (n) => `${n} companies`,
  noServidor: (servidor) => `server ${servidor}`,
  desde: (quando) => `Since ${quando}`,
  ate: (quando) => `until ${quando}`,
  mais: (n) => `And ${n} more.`,
  abrir: 'Open in the panel',
  verTodas: 'See all alerts',
  rodape:
    'You receive this because you are a contact of the alerts. Contacts are kept in the panel, under “Alert contacts”.',
  teste: {
    titulo: 'notice of the WhatsApp alerts',
    texto:
      'This is a test notice of the WhatsApp alerts. If it reached you, all is well: nothing has happened.',
  },
  numero: {
    mensagens_esperando: (n) => `Messages in the queue: ${n >= 1000 ? '1000 or more' : n}.`,
    mensagens_falhando: (n) => `${n} % of the messages of the last hour failed.`,
    lacuna: (n) => `Stood still for ${n} minutes.`,
    busca_atrasada: (n) => `Companies to be looked through: ${n >= 10_000 ? '10,000 or more' : n}.`,
    sem_recuperacao: (n) => `Companies: ${n >= 10_000 ? '10,000 or more' : n}.`,
    avisos_parados: (n) => `Stalled notices: ${n >= 1000 ? '1000 or more' : n}.`,
  },
}

export const PALAVRAS_DO_AVISO: Readonly<Record<IdiomaDoContato, PalavrasDoAviso>> = { 'pt-BR': ptBR, en }
