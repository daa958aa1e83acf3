/** What the documentation says of each version, and the replays that hold every cell of it. */
export const VERSOES = ['2.2.3', '2.3.6', '2.3.7', '2.4.0'] as const
type Versao = (typeof VERSOES)[number]

/** An answer, by version and name, and what it must become: a value (in part), or the class of an error. */
type Replay = readonly [de: Versao, nome: string, fim: { valor: unknown } | { erro: string }]

export interface Linha {
  pt: string
  en: string
  celulas: Partial<Record<Versao, readonly Replay[]>>
}

const valor = (esperado: unknown) => ({ valor: esperado })
const erro = (classe: string) => ({ erro: classe })

/** Of the calls of 2.3.6, those that 2.3.7 was measured to answer alike, and whose source 2.4.0 did not touch. */
const iguais = (...replays: readonly Replay[]) => ({ '2.3.6': replays, '2.3.7': replays, '2.4.0': replays })

export const LINHAS: readonly Linha[] = [
  {
    pt: 'Criar a instância, com a chave dela',
    en: 'Create the instance, with its key',
    celulas: {
      ...iguais(['2.3.6', '02-create-noqr', valor({ token: '0FE7BEA8-E4B8-4AD4-A390-556D874A0769' })]),
      '2.2.3': [['2.2.3', 'create', valor({ instanceName: 'loja_1', token: '123456' })]],
      '2.4.0': [
        [
          '2.4.0',
          'create-trimmed',
          valor({ instanceName: 'loja_1', token: 'FF7CA1F7-E8AA-40FC-BEA1-6ADAC22E9DDF' }),
        ],
      ],
    },
  },
  {
    pt: 'QR code e código de pareamento',
    en: 'QR code and pairing code',
    celulas: {
      ...iguais(
        ['2.3.6', '20-connect-when-close', valor({ tipo: 'qr', contagem: 1 })],
        ['2.3.6', '85-pairing-connect', valor({ codigoPareamento: '8L9LM2TR' })],
        ['2.3.6', '89-connect-whatsapp-unreachable', valor({ tipo: 'sem_qr' })],
      ),
      '2.2.3': [['2.2.3', 'connect', valor({ tipo: 'qr', codigoPareamento: 'WZYEH1YY' })]],
    },
  },
  {
    pt: 'Lista e estado das instâncias',
    en: 'List and state of the instances',
    celulas: {
      ...iguais(
        ['2.3.6', '72-fetchInstances-open', valor([{ nome: 'b-lifecycle', estado: 'open' }])],
        ['2.3.6', '72c-state-open', valor('open')],
        ['2.3.6', '46b-state-right-after-delete', valor('ausente')],
      ),
      '2.2.3': [
        ['2.2.3', 'list', valor([{ nome: 'loja_1', estado: 'open', numero: '553198296801' }])],
        ['2.2.3', 'state', valor('open')],
      ],
    },
  },
  {
    pt: 'Registrar o webhook com os eventos da versão',
    en: "Register the webhook with the version's events",
    celulas: {
      '2.2.3': [
        ['2.2.3', 'webhook-set', valor(undefined)],
        ['2.2.3', 'webhook-set-status-refused', erro('PedidoRecusado')],
      ],
      '2.3.6': [['2.3.6', '51-webhook-set', valor(undefined)]],
      '2.3.7': [
        ['2.3.6', '51-webhook-set', valor(undefined)],
        ['2.3.7', 'webhook-set-history-refused', erro('PedidoRecusado')],
      ],
      '2.4.0': [['2.4.0', 'webhook-set-history', valor(undefined)]],
    },
  },
  {
    pt: 'Reiniciar, também quando está fechada',
    en: 'Restart, also when it is closed',
    celulas: {
      ...iguais(
        ['2.3.6', '72d-restart-when-open', valor({ tipo: 'aberta' })],
        ['2.3.6', '40-restart-when-close', erro('NaoConectado')],
      ),
      '2.4.0': [
        ['2.4.0', 'restart-open', valor({ tipo: 'aberta' })],
        ['2.4.0', 'restart-connecting', valor({ tipo: 'sem_qr' })],
        ['2.4.0', 'restart-when-close', erro('NaoConectado')],
      ],
    },
  },
  {
    pt: 'Desconectar, também quando já está fechada',
    en: 'Log out, also when it is closed already',
    celulas: {
      ...iguais(
        ['2.3.6', '79-logout-open', valor(undefined)],
        // Taken for done: see `desconectar`.
        ['2.3.6', '43c-logout-again', erro('NaoConectado')],
      ),
      '2.2.3': [['2.2.3', 'logout', valor(undefined)]],
      '2.4.0': [['2.4.0', 'logout-when-close', valor(undefined)]],
    },
  },
  {
    pt: 'Enviar texto e imagem',
    en: 'Send texts and images',
    celulas: {
      ...iguais(['2.3.6', '73-sendText-ok', valor({ id: '3EB0B1FEDC888ECAD63A99', status: 'PENDING' })]),
      '2.2.3': [
        ['2.2.3', 'send-text', valor({ id: 'BAE594145F4C59B4', enviadaEm: new Date(1717689097000) })],
      ],
      '2.3.7': [
        ['2.3.6', '73-sendText-ok', valor({ id: '3EB0B1FEDC888ECAD63A99', status: 'PENDING' })],
        ['2.3.7', '111-sendMedia-document', valor({ status: 'PENDING' })],
      ],
    },
  },
  {
    pt: 'Sem conexão, a mensagem espera',
    en: 'While disconnected, messages wait',
    celulas: {
      '2.3.6': [
        ['2.3.6', '60-sendText-state-close', erro('NaoConectado')],
        ['2.3.6', '62-sendMedia-state-close', erro('NaoConectado')],
      ],
      '2.3.7': [
        ['2.3.7', '60-sendText-state-close', erro('NaoConectado')],
        ['2.3.7', '63-whatsappNumbers-state-close', erro('NaoConectado')],
      ],
      '2.4.0': [
        ['2.3.7', '60-sendText-state-close', erro('NaoConectado')],
        ['2.3.7', '63-whatsappNumbers-state-close', erro('NaoConectado')],
      ],
    },
  },
  {
    pt: 'Números sem WhatsApp',
    en: 'Numbers without WhatsApp',
    celulas: iguais(
      ['2.3.6', '73b-sendText-number-not-on-whatsapp', erro('NumeroSemWhatsApp')],
      ['2.3.6', '75-whatsappNumbers-open', valor([{ existe: true }, { existe: false }, {}, {}, {}])],
    ),
  },
  {
    pt: 'Procurar uma mensagem cujo envio ficou em dúvida',
    en: 'Look up a message whose sending is in doubt',
    celulas: {
      ...iguais(['2.3.6', '77-findMessages', valor([{}])]),
      '2.3.7': [['2.3.7', '124-findMessages-page', valor([{}])]],
    },
  },
  {
    pt: 'Falta de licença do servidor',
    en: 'A server without a licence',
    celulas: {
      '2.4.0': [
        ['2.4.0', 'root', valor({ versao: '2.4.0-rc2' })],
        ['2.4.0', 'gate-state', erro('ServidorSemLicenca')],
        ['2.4.0', 'gate-create', erro('ServidorSemLicenca')],
        ['2.4.0', 'gate-list', erro('ServidorSemLicenca')],
        ['2.4.0', 'gate-send', erro('ServidorSemLicenca')],
        ['2.4.0', 'gate-logout', erro('ServidorSemLicenca')],
        ['2.4.0', 'license-status-inactive', valor({ status: 'inactive' })],
      ],
    },
  },
]

/** As it stands in the documentation. `—`: nothing of that version was there to try, or it has no such thing. */
export const comoMarkdown = (idioma: 'pt' | 'en'): string => {
  const titulo = idioma === 'pt' ? 'O quê' : 'What'
  const linhas = LINHAS.map(
    (linha) =>
      `| ${linha[idioma]} | ${VERSOES.map((versao) => (linha.celulas[versao] ? '✓' : '—')).join(' | ')} |`,
  )
  return [
    `| ${titulo} | ${VERSOES.join(' | ')} |`,
    `|---|${VERSOES.map(() => ':-:|').join('')}`,
    ...linhas,
  ].join('\n')
}
